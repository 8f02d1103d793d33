package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.TcpOutcome;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import io.github.rdpmedic.probe.ConnectRace.Winner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TCP to the first address that answers. Where none does, an ICMP echo tells a closed door from an empty house. */
final class ConnectStage implements Stage {

    private static final int SHARE = 60;
    private static final int LEFT_FOR_THE_REST = 20;

    private final Watchdog watchdog;
    private final BoundedEcho echo;

    ConnectStage(Watchdog watchdog, BoundedEcho echo) {
        this.watchdog = watchdog;
        this.echo = echo;
    }

    @Override
    public StageId id() {
        return StageId.CONNECT;
    }

    @Override
    public Step climb(Climb climb) throws IOException {
        List<InetSocketAddress> addresses = climb.addresses().stream()
                .map(address -> new InetSocketAddress(address, climb.endpoint().port()))
                .toList();
        Deadline deadline = climb.share(SHARE).earlierOf(climb.deadline().earlierBy(climb.part(LEFT_FOR_THE_REST)));
        long start = System.nanoTime();
        ConnectRace race = new ConnectRace(addresses, deadline, climb);
        Optional<Winner> winner = race.run();
        if (winner.isPresent()) {
            return connected(climb, winner.get());
        }
        if (climb.isCancelled()) {
            return Step.skipped(Step.text("skipped.cancelled"));
        }
        return failed(climb, addresses, race.failures(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Step connected(Climb climb, Winner winner) throws IOException {
        climb.facts().tcp(new Facts.Tcp(TcpOutcome.OPEN, Optional.of(winner.took())));
        climb.facts().usedAddress(AddressText.of(winner.address().getAddress()));
        try {
            climb.connected(new Connection(winner.channel(), watchdog, climb.cancellation()));
        } catch (IOException resetMeanwhile) {
            winner.channel().close();
            return Step.fail(FindingId.CLOSED_BEFORE_ANSWER, Step.text("negotiate.closed"));
        }
        return Step.ok(Step.text("connect.ok", shown(winner.address())));
    }

    private Step failed(
            Climb climb,
            List<InetSocketAddress> addresses,
            Map<InetSocketAddress, ConnectFailure> failures,
            Duration waited) {
        InetSocketAddress most = addresses.stream()
                .min(Comparator.comparing(address -> failures.getOrDefault(address, ConnectFailure.TIMEOUT)))
                .orElseThrow();
        String address = shown(most);
        return switch (failures.getOrDefault(most, ConnectFailure.TIMEOUT)) {
            case RESET -> {
                climb.facts().tcp(new Facts.Tcp(TcpOutcome.OPEN, Optional.of(waited)));
                climb.facts().usedAddress(AddressText.of(most.getAddress()));
                yield Step.fail(FindingId.CLOSED_BEFORE_ANSWER, Step.text("negotiate.closed"));
            }
            case REFUSED -> {
                climb.facts().tcp(new Facts.Tcp(TcpOutcome.REFUSED, Optional.of(waited)));
                climb.facts().usedAddress(AddressText.of(most.getAddress()));
                yield Step.fail(FindingId.PORT_REFUSED, Step.text("connect.refused", address));
            }
            case TIMEOUT -> {
                climb.facts().tcp(new Facts.Tcp(TcpOutcome.TIMEOUT, Optional.empty()));
                yield silent(climb, most, waited);
            }
            case HOST_UNREACHABLE -> {
                climb.facts().tcp(new Facts.Tcp(TcpOutcome.UNREACHABLE, Optional.empty()));
                yield Step.fail(FindingId.HOST_UNREACHABLE, Step.text("connect.unreachable", address));
            }
            case NO_ROUTE_FROM_HERE -> {
                climb.facts().tcp(new Facts.Tcp(TcpOutcome.UNREACHABLE, Optional.empty()));
                yield Step.fail(FindingId.OWN_NETWORK_DOWN, Step.text("connect.no-route", address));
            }
        };
    }

    private Step silent(Climb climb, InetSocketAddress address, Duration waited) {
        Reply reply = echo.send(address.getAddress(), climb.deadlineOnTheWay(), climb.cancellation());
        climb.log("echo to " + AddressText.of(address.getAddress()) + ": " + reply);
        long millis = Deadline.spokenMillis(waited);
        return reply instanceof Answered
                ? Step.fail(FindingId.PORT_FILTERED, Step.text("connect.filtered", shown(address), millis))
                : Step.fail(FindingId.HOST_UNREACHABLE, Step.text("connect.silent", shown(address), millis));
    }

    private static String shown(InetSocketAddress address) {
        return AddressText.of(address.getAddress(), address.getPort());
    }
}
