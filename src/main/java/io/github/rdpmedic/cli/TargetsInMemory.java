package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Targets that are forgotten when the program ends: those of the demo. */
final class TargetsInMemory implements SavedTargets {

    private static final Path NO_FILE = Path.of("");

    private final Map<String, SavedTarget> targets = new LinkedHashMap<>();

    TargetsInMemory(List<Target> targets) {
        targets.forEach(target -> this.targets.put(key(target.name()), new SavedTarget(target)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized Roster roster() {
        return Roster.ofSaved(List.copyOf(targets.values()));
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return Optional.empty();
    }

    @Override
    public synchronized void edit(List<TargetEdit> edits) throws ConfigException {
        Map<String, SavedTarget> edited = new LinkedHashMap<>(targets);
        for (TargetEdit edit : edits) {
            if (edit instanceof TargetEdit.Add add) {
                put(add.added(), edited);
            } else if (edit instanceof TargetEdit.Remove remove) {
                edited.remove(key(remove.name()));
            } else if (edit instanceof TargetEdit.Replace replace) {
                edited.remove(key(replace.name()));
                put(replace.changed(), edited);
            }
        }
        targets.clear();
        targets.putAll(edited);
    }

    private static void put(SavedTarget saved, Map<String, SavedTarget> among) throws ConfigException {
        Optional<SavedTarget> taken =
                Optional.ofNullable(among.putIfAbsent(key(saved.target().name()), saved));
        if (taken.isPresent()) {
            Target other = taken.get().target();
            throw new ConfigException(
                    new ConfigProblem(
                            NO_FILE,
                            0,
                            Texts.of(
                                    "targets.taken",
                                    Printable.of(other.name()),
                                    other.endpoint().toString())),
                    null);
        }
    }
}
