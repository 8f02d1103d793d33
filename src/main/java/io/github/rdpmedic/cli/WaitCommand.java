package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic wait TARGET}: ends when the host answers RDP requests, so that something can be run then. */
@Command(name = "wait", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class WaitCommand implements Callable<Integer> {

    /** A host that does not answer has no work with a check, and one that comes up is soon seen. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);

    private final Session session;
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "TARGET", descriptionKey = "wait-target")
    private String asked = "";

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout-wait")
    private Duration timeout = Duration.ofMinutes(10);

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    WaitCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    @Override
    public Integer call() {
        Target target =
                new AskedTargets(session::savedTargets).find(List.of(asked)).get(0);
        return CtrlC.interrupts(() -> waitFor(target, System.nanoTime() + timeout.toNanos()));
    }

    private int waitFor(Target target, long deadline) throws InterruptedException {
        Duration left = timeout;
        boolean told = false;
        while (true) {
            Checks.Report report = session.checks(least(left, Checks.TIMEOUT))
                    .run(List.of(target), result -> {}, new Complaints(session)::trace);
            if (report.interrupted()) {
                return ExitCode.INTERRUPTED;
            }
            CheckResult result = report.results().get(0);
            left = Duration.ofNanos(deadline - System.nanoTime());
            if (answers(result.state()) || left.compareTo(BETWEEN_CHECKS) <= 0) {
                return ended(result);
            }
            if (!told) {
                String limit = DurationText.format(timeout);
                terminal.err().println(Texts.of("wait.waiting", Printable.of(target.name()), limit));
                told = true;
            }
            Thread.sleep(BETWEEN_CHECKS.toMillis());
            left = left.minus(BETWEEN_CHECKS);
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean answers(State state) {
        return state == State.UP || state == State.WARNING;
    }

    private int ended(CheckResult last) {
        if (json) {
            terminal.out().println(Json.pretty(ResultJson.document(List.of(last))));
        } else {
            new CheckText(terminal, session.verbose(), Set.of(), List.of(last.target())).print(last);
        }
        return answers(last.state()) ? ExitCode.OK : ExitCode.DOWN;
    }
}
