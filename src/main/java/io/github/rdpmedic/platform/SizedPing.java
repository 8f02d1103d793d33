package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Echoes of a chosen size through the system's own {@code ping}. The exit code tells an answer; why there was none
 * stands only in the text, which {@code LC_ALL=C} keeps in English.
 */
public final class SizedPing implements SizedEcho {

    /** What differs between the ping programs of the systems. */
    public interface Dialect {

        /** The command that sends one echo and waits at most {@code timeout}; empty when there is none. */
        Optional<List<String>> command(InetAddress address, int payload, Splitting splitting, Duration timeout);

        boolean isInstalled();
    }

    private static final Duration START_AND_END = Duration.ofMillis(200);
    private static final Pattern LIMIT = Pattern.compile("(?i)\\bmtu ?=? ?(\\d{2,5})\\b");
    private static final Pattern TOO_BIG = Pattern.compile("(?i)frag needed|too long|too big");
    private static final Pattern UNREACHABLE = Pattern.compile("(?i)unreachable");
    /** In the statistics of every ping that really sent something. */
    private static final String SENT = "packets transmitted";

    private final Dialect dialect;
    private final Map<String, String> environment;

    public SizedPing(Dialect dialect, Map<String, String> environment) {
        this.dialect = dialect;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Availability availability() {
        return dialect.isInstalled() ? Availability.YES : Availability.no(Message.of(SizedPing.class, "ping.missing"));
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        int payload = size - IcmpHeaders.length(address);
        return dialect.command(address, payload, splitting, timeout)
                .map(command -> new ChildProcess(command, environment).run(timeout.plus(START_AND_END)))
                .map(ending -> reply(ending, timeout))
                .orElseGet(() -> new NotMeasured("no ping program for " + address.getHostAddress()));
    }

    static Reply reply(ChildProcess.Ending ending, Duration timeout) {
        if (ending instanceof ChildProcess.Exited exited) {
            if (exited.succeeded()) {
                Duration roundTrip = PingProgram.roundTrip(exited.output()).orElse(exited.elapsed());
                return roundTrip.compareTo(timeout) > 0 ? new Silence() : new Passed(roundTrip);
            }
            return refusal(exited.output());
        }
        return ending instanceof ChildProcess.Killed killed
                ? unfinished(killed.output())
                : new NotMeasured("ping did not start: " + ((ChildProcess.NotStarted) ending).technical());
    }

    /** That of iputils goes on waiting for an answer to what this PC itself would not send. */
    private static Reply unfinished(String output) {
        return TOO_BIG.matcher(output).find() ? tooBig(output) : new Silence();
    }

    private static Reply refusal(String output) {
        if (TOO_BIG.matcher(output).find()) {
            return tooBig(output);
        }
        return output.contains(SENT) && !UNREACHABLE.matcher(output).find()
                ? new Silence()
                : new NotMeasured("ping: " + Printable.of(output));
    }

    private static TooBig tooBig(String output) {
        Matcher limit = LIMIT.matcher(output);
        return new TooBig(limit.find() ? OptionalInt.of(Integer.parseInt(limit.group(1))) : OptionalInt.empty());
    }
}
