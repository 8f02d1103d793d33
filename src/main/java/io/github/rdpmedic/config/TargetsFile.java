package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code targets.properties}. */
final class TargetsFile implements SavedTargets {

    private final ConfigFile<List<Target>> file;
    private final Runnable changed;

    TargetsFile(ConfigFile<List<Target>> file, Runnable changed) {
        this.file = file;
        this.changed = changed;
    }

    @Override
    public List<Target> all() {
        return file.loaded().content();
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return file.loaded().problem();
    }

    @Override
    public void add(Target target) throws ConfigException {
        addAll(List.of(target));
    }

    @Override
    public void addAll(List<Target> added) throws ConfigException {
        file.change((text, targets) -> {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            targets.forEach(target -> names.add(target.name()));
            for (Target target : added) {
                if (!names.add(target.name())) {
                    throw Fault.inFile("fault.name-taken", Printable.of(target.name()));
                }
                if (text.keys().isEmpty() && !text.hasHeader()) {
                    text.header(Message.of(TargetsFile.class, "header.targets").toString());
                }
                TargetsFormat.newBlock(target.name(), text).write(target, text);
            }
            return !added.isEmpty();
        });
        changed.run();
    }

    @Override
    public boolean remove(String name) throws ConfigException {
        boolean removed = file.change((text, targets) -> {
            for (TargetBlock block : TargetsFormat.blocks(text)) {
                if (block.read(text).name().equalsIgnoreCase(name)) {
                    text.remove(text.keys().stream().filter(block::contains).toList());
                    return true;
                }
            }
            return false;
        });
        changed.run();
        return removed;
    }
}
