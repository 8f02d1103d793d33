package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic targets list}. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    TargetsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Target> targets = session.savedTargets().all();
        if (json) {
            session.terminal().out().println(Json.pretty(document(targets)));
        } else if (targets.isEmpty()) {
            session.terminal().err().println(Texts.of("targets.none"));
        } else {
            Column names = Column.of(targets.stream().map(Target::name).toList());
            targets.forEach(target -> session.terminal()
                    .out()
                    .println(names.pad(Printable.of(target.name())) + "  " + target.endpoint()));
        }
        return ExitCode.OK;
    }

    private static Json document(List<Target> targets) {
        return Json.document()
                .with("targets", targets.stream().map(ResultJson::target).toList());
    }
}
