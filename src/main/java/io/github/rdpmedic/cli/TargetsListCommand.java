package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
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
        SavedTargets saved = session.savedTargets();
        List<Target> targets = saved.all();
        if (json) {
            session.terminal().out().println(Json.pretty(document(saved)));
        } else if (targets.isEmpty()) {
            session.terminal().err().println(Texts.of("targets.none"));
        } else {
            Column names = Column.of(targets.stream().map(Target::name).toList());
            targets.forEach(target -> session.terminal()
                    .out()
                    .println(
                            names.pad(Printable.of(target.name())) + "  " + target.endpoint() + origin(saved, target)));
        }
        return ExitCode.OK;
    }

    private static String origin(SavedTargets saved, Target target) {
        return saved.origin(target)
                .map(place -> "  " + Texts.of("targets.origin", place))
                .orElse("");
    }

    private static Json document(SavedTargets saved) {
        return Json.document()
                .with(
                        "targets",
                        saved.all().stream()
                                .map(target -> ResultJson.target(target).with("origin", saved.origin(target)))
                                .toList());
    }
}
