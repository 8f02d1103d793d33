package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code targets.properties}. */
final class TargetsFile implements SavedTargets {

    private final ConfigFile<Roster> file;
    private final Runnable changed;

    TargetsFile(ConfigFile<Roster> file, Runnable changed) {
        this.file = file;
        this.changed = changed;
    }

    @Override
    public Roster roster() {
        return file.loaded().content();
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return file.loaded().problem();
    }

    @Override
    public void edit(List<TargetEdit> edits) throws ConfigException {
        file.change((text, roster) -> {
            Editing editing = new Editing(text);
            for (TargetEdit edit : edits) {
                editing.make(edit);
            }
            editing.finish();
            return !edits.isEmpty();
        });
        changed.run();
    }

    /** Writes what the file is for, when there is nothing in it. */
    void begin() throws ConfigException {
        file.change((text, roster) -> headed(text));
    }

    private static boolean headed(PropertiesText text) {
        boolean bare = text.keys().isEmpty() && !text.hasHeader();
        if (bare) {
            text.header(Message.of(TargetsFile.class, "header.targets").toString());
        }
        return bare;
    }

    /** A text of the file while it is changed. */
    private static final class Editing {

        private final PropertiesText text;
        private final Map<String, TargetBlock> blocks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final TargetIds ids;
        private final Map<TargetBlock, List<String>> keys;
        private final Set<TargetBlock> removed = new LinkedHashSet<>();
        private boolean scattered;

        Editing(PropertiesText text) throws Fault {
            this.text = text;
            this.keys = TargetsFormat.keysOfBlocks(text);
            for (TargetBlock block : keys.keySet()) {
                blocks.put(block.read(text).name(), block);
            }
            this.ids = new TargetIds(keys.keySet());
        }

        void make(TargetEdit edit) throws Fault {
            if (edit instanceof TargetEdit.Add add) {
                add(add.added());
            } else if (edit instanceof TargetEdit.Replace replace) {
                replace(replace.name(), replace.changed());
            } else if (edit instanceof TargetEdit.Remove remove) {
                removed.add(take(remove.name()));
            }
        }

        private void add(SavedTarget added) throws Fault {
            headed(text);
            TargetBlock block = ids.next(added.target().name());
            put(added, block);
            block.write(added, text);
        }

        private void replace(String name, SavedTarget changed) throws Fault {
            TargetBlock block = take(name);
            put(changed, block);
            block.update(changed, keys.getOrDefault(block, List.of()), text);
            scattered = true;
        }

        private TargetBlock take(String name) throws Fault {
            TargetBlock block = blocks.remove(name);
            if (block == null) {
                throw Fault.inFile("fault.no-target", Printable.of(name));
            }
            return block;
        }

        private void put(SavedTarget saved, TargetBlock block) throws Fault {
            if (blocks.putIfAbsent(saved.target().name(), block) != null) {
                throw Fault.inFile(
                        "fault.name-taken", Printable.of(saved.target().name()));
            }
        }

        /** A block at a time, because of the comments between them. */
        void finish() {
            Map<TargetBlock, List<String>> now = TargetsFormat.keysOfBlocks(text);
            removed.forEach(block -> text.remove(now.getOrDefault(block, List.of())));
            if (scattered) {
                gather();
            }
        }

        /** New lines of an old block were put at the end; they belong below its other lines. */
        private void gather() {
            Map<String, Integer> place = new HashMap<>();
            Map<TargetBlock, Integer> lastOfBlock = new HashMap<>();
            for (String key : text.keys()) {
                boolean isNew = TargetBlock.owns(key) && text.line(key) == 0;
                int at = isNew ? lastOfBlock.getOrDefault(TargetBlock.ofKey(key), place.size()) : place.size();
                place.put(key, at);
                if (TargetBlock.owns(key)) {
                    lastOfBlock.put(TargetBlock.ofKey(key), at);
                }
            }
            text.sort(Comparator.comparing(place::get));
        }
    }
}
