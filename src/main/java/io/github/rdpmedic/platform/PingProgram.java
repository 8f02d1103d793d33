package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ICMP echo through the system's own {@code ping}: one child process an echo, so it is the second choice.
 * The exit code decides. Only the round trip is read from the text, which {@code LC_ALL=C} keeps in English;
 * where it is not found, the running time of the program stands in for it.
 */
public final class PingProgram implements IcmpEcho {

    /** What differs between the ping programs of the systems. */
    public interface Dialect {

        /** The command that sends one echo and waits at most {@code timeout}; empty when there is no program. */
        Optional<List<String>> command(InetAddress address, Duration timeout);

        /** The exit code for "sent, and nothing came back". */
        int noAnswer();

        /** Whether an echo can be sent at all, over IPv4 at least. */
        boolean isInstalled();
    }

    /** The child needs time to start and to end beyond the time that it waits for the answer. */
    private static final Duration START_AND_END = Duration.ofMillis(200);

    private static final Pattern ROUND_TRIP = Pattern.compile("time[=<](\\d{1,7}(?:\\.\\d{1,6})?) ?ms");
    private static final int DISCARD_PORT = 9;

    private final Dialect dialect;
    private final Map<String, String> environment;

    public PingProgram(Dialect dialect, Map<String, String> environment) {
        this.dialect = dialect;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Availability availability() {
        return dialect.isInstalled()
                ? Availability.YES
                : Availability.no(Message.of(PingProgram.class, "ping.missing"));
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        if (!hasRouteTo(address)) {
            return new Unreachable();
        }
        return dialect.command(address, timeout)
                .map(command -> new ChildProcess(command, environment).run(timeout.plus(START_AND_END)))
                .map(ending -> reply(ending, timeout))
                .orElseGet(() -> new NotMeasured("no ping program for " + address.getHostAddress()));
    }

    /** Connecting a UDP socket sends nothing, but the kernel looks the route up and says when there is none. */
    private static boolean hasRouteTo(InetAddress address) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(address, DISCARD_PORT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Reply reply(ChildProcess.Ending ending, Duration timeout) {
        if (ending instanceof ChildProcess.Exited exited) {
            if (exited.succeeded()) {
                return answered(exited, timeout);
            }
            return exited.code() == dialect.noAnswer()
                    ? new NoAnswer()
                    : new NotMeasured("ping ended with " + exited.code() + ": " + Printable.of(exited.output()));
        }
        if (ending instanceof ChildProcess.NotStarted notStarted) {
            return new NotMeasured("ping did not start: " + notStarted.technical());
        }
        return new NoAnswer();
    }

    /** Ping waits in whole seconds on some systems, so its answer may be later than was asked for. */
    private static Reply answered(ChildProcess.Exited exited, Duration timeout) {
        Duration roundTrip = roundTrip(exited.output()).orElse(exited.elapsed());
        return roundTrip.compareTo(timeout) > 0 ? new NoAnswer() : new Answered(roundTrip);
    }

    static Optional<Duration> roundTrip(String output) {
        Matcher matcher = ROUND_TRIP.matcher(output);
        return matcher.find()
                ? Optional.of(Duration.ofNanos(Math.round(Double.parseDouble(matcher.group(1)) * 1_000_000)))
                : Optional.empty();
    }
}
