package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic targets remove NAME…}: all of them, or none when one is not there. */
@Command(name = "remove", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsRemoveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "saved-name")
    private List<String> names = List.of();

    TargetsRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ConfigException {
        SavedTargets saved = session.savedTargets();
        Set<Target> doomed = new LinkedHashSet<>();
        for (String name : names) {
            doomed.add(saved.named(name).orElseThrow(() -> new BadUsage("targets.unknown", Printable.of(name))));
        }
        for (Target target : doomed) {
            saved.remove(target.name());
            session.terminal()
                    .out()
                    .println(Texts.of(
                            "targets.removed",
                            Printable.of(target.name()),
                            target.endpoint().toString()));
        }
        return ExitCode.OK;
    }
}
