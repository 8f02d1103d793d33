package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic watch}. */
@Command(name = "watch", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout-once")
    private Duration timeout = Checks.TIMEOUT;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SavedTargets saved = session.savedTargets();
        if (!once) {
            return new TerminalWatch(session.terminal(), json).run(session.services(), saved);
        }
        List<Target> targets = AskedTargets.all(saved);
        ChangeLine line = ChangeLine.of(session.terminal(), json, targets);
        return CtrlC.interrupts(() -> session.checks(timeout)
                .run(
                        targets,
                        result -> session.terminal().out().println(line.of(Change.of(result))),
                        new Complaints(session)::trace)
                .exitCode());
    }
}
