package io.github.rdpmedic.probe;

import io.github.rdpmedic.platform.SizedEcho;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Carries a {@link MtuSearch} out. */
final class PathMtu {

    private static final int IPV4_FLOOR = 576;
    private static final int IPV6_FLOOR = 1280;
    /** Larger packets than this mean an interface without a link behind it; nobody's path carries them. */
    private static final int LARGEST = 9216;

    private static final Duration FIRST_WAIT = Duration.ofMillis(800);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(80);
    private static final int ROUND_TRIPS_TO_WAIT = 4;

    private final SizedEcho echo;
    private final OffThread offThread;

    PathMtu(SizedEcho echo, OffThread offThread) {
        this.echo = echo;
        this.offThread = offThread;
    }

    /**
     * Searches until the verdict stands or the deadline passes.
     *
     * @param interfaceMtu bytes
     */
    MtuVerdict search(InetAddress host, int interfaceMtu, Deadline deadline, Climb climb) {
        int floor = host instanceof Inet6Address ? IPV6_FLOOR : IPV4_FLOOR;
        if (interfaceMtu < floor) {
            return new MtuVerdict.Unknown("the interface carries " + interfaceMtu + " bytes");
        }
        AtomicReference<MtuSearch> search =
                new AtomicReference<>(MtuSearch.between(floor, Math.min(interfaceMtu, LARGEST)));
        try {
            offThread.call(() -> carryOut(search, host, deadline, climb), deadline, climb.cancellation());
        } catch (TimeoutException | CancellationException late) {
            climb.log("the search for the path MTU did not come to its end");
        } catch (ExecutionException failed) {
            return new MtuVerdict.Unknown(failed.getCause().toString());
        }
        return search.get().verdict();
    }

    private MtuSearch carryOut(AtomicReference<MtuSearch> search, InetAddress host, Deadline deadline, Climb climb) {
        Duration wait = FIRST_WAIT;
        Optional<MtuSearch.Try> next = search.get().next();
        while (next.isPresent() && !deadline.hasPassed() && !climb.isCancelled()) {
            MtuSearch.Try sent = next.get();
            Reply reply = send(host, sent, shorter(wait, deadline.remaining()));
            if (reply instanceof Passed passed) {
                wait = wait(passed.roundTrip());
            }
            if (!deadline.hasPassed()) {
                search.set(search.get().after(sent, reply));
            }
            next = search.get().next();
        }
        return search.get();
    }

    private Reply send(InetAddress host, MtuSearch.Try sent, Duration wait) {
        return sent.splitting() == Splitting.ALLOWED && host instanceof Inet6Address
                ? new SizedEcho.NotMeasured("nobody splits an IPv6 packet on the way")
                : echo.send(host, sent.size(), sent.splitting(), wait);
    }

    /** The answer of a path that has just answered is not far. */
    private static Duration wait(Duration roundTrip) {
        Duration wait = roundTrip.multipliedBy(ROUND_TRIPS_TO_WAIT);
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : shorter(wait, FIRST_WAIT);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** One packet as large as the interface sends; whoever asks does not have to wait for the answer. */
    Reply whole(InetAddress host, int interfaceMtu) {
        return echo.availability().isAvailable()
                ? echo.send(host, interfaceMtu, Splitting.FORBIDDEN, FIRST_WAIT)
                : new SizedEcho.NotMeasured("this PC cannot send an echo");
    }
}
