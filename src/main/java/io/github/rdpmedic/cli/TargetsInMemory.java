package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets that are forgotten when the program ends: those of the demo. */
final class TargetsInMemory implements SavedTargets {

    private static final Path NO_FILE = Path.of("");

    private final List<Target> targets;

    TargetsInMemory(List<Target> targets) {
        this.targets = new ArrayList<>(targets);
    }

    @Override
    public synchronized List<Target> all() {
        return List.copyOf(targets);
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return Optional.empty();
    }

    @Override
    public synchronized void add(Target target) throws ConfigException {
        Optional<Target> taken = named(target.name());
        if (taken.isPresent()) {
            throw new ConfigException(
                    new ConfigProblem(
                            NO_FILE,
                            0,
                            Texts.of(
                                    "targets.taken",
                                    Printable.of(taken.get().name()),
                                    taken.get().endpoint().toString())),
                    null);
        }
        targets.add(target);
    }

    @Override
    public synchronized boolean remove(String name) {
        return targets.removeIf(target -> target.name().equalsIgnoreCase(name));
    }
}
