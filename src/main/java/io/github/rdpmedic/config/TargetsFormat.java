package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Blocks as targets, in the order in which they begin. */
final class TargetsFormat implements Format<Roster> {

    @Override
    public Roster none() {
        return Roster.EMPTY;
    }

    @Override
    public boolean knows(String key) {
        return TargetBlock.knows(key);
    }

    @Override
    public Roster read(PropertiesText file) throws Fault {
        List<SavedTarget> saved = new ArrayList<>();
        Map<String, Integer> lineOfName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<TargetBlock, List<String>> lines : keysOfBlocks(file).entrySet()) {
            TargetBlock block = lines.getKey();
            SavedTarget target = new SavedTarget(block.read(file), new OptionLines(block).read(lines.getValue(), file));
            String name = target.target().name();
            int line = block.nameLine(file);
            Integer taken = lineOfName.putIfAbsent(name, line);
            if (taken != null) {
                throw Fault.at(line, "fault.name-twice", Printable.of(name), taken);
            }
            saved.add(target);
        }
        return Roster.ofSaved(saved);
    }

    /** The keys of each block, in the order of their first lines, which is that of the targets that {@link #read} gives. */
    static Map<TargetBlock, List<String>> keysOfBlocks(PropertiesText file) {
        return file.keys().stream()
                .filter(TargetBlock::owns)
                .collect(Collectors.groupingBy(TargetBlock::ofKey, LinkedHashMap::new, Collectors.toList()));
    }
}
