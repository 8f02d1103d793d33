package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic check [TARGET…]}. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    private final Session session;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "TARGET", descriptionKey = "target")
    private List<String> asked = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--perfdata", descriptionKey = "perfdata")
    private boolean perfdata;

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout")
    private Optional<Duration> timeout = Optional.empty();

    @Mixin
    private OnRequest onRequest = new OnRequest();

    CheckCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    @Override
    public Integer call() {
        if (json && perfdata) {
            throw new BadUsage("check.one-form");
        }
        List<Target> targets;
        try {
            targets = new AskedTargets(session::savedTargets).find(asked);
        } catch (BadUsage noSuchTarget) {
            if (perfdata) {
                terminal.out().println(PluginLine.unknown(noSuchTarget.text()));
            }
            throw noSuchTarget;
        }
        Checks checks = session.checks(timeout.orElseGet(onRequest::usualTimeout), onRequest);
        return CtrlC.interrupts(() -> check(checks, targets));
    }

    private int check(Checks checks, List<Target> targets) {
        CheckText text = new CheckText(terminal, session.verbose(), onRequest.extras(), targets);
        Checks.Report report = checks.run(targets, result -> show(text, result), new Complaints(session)::trace);
        if (json) {
            terminal.out().println(Json.pretty(ResultJson.document(report.results())));
        }
        if (perfdata && !report.results().isEmpty()) {
            terminal.out().println(PluginLine.of(report.results()));
        }
        if (report.interrupted()) {
            terminal.err()
                    .println(Texts.of("check.interrupted", report.results().size(), targets.size()));
        }
        return report.exitCode();
    }

    private void show(CheckText text, CheckResult result) {
        if (!json && !perfdata) {
            text.print(result);
        }
        if (session.verbose()) {
            String name = Printable.of(result.target().name());
            result.observation().log().forEach(line -> terminal.err().println(name + ": " + line));
        }
    }
}
