package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Blocks as targets, in the order in which they begin. */
final class TargetsFormat implements Format<List<Target>> {

    private static final int MAX_ID = 40;

    @Override
    public List<Target> none() {
        return List.of();
    }

    @Override
    public boolean knows(String key) {
        return TargetBlock.knows(key);
    }

    @Override
    public List<Target> read(PropertiesText file) throws Fault {
        List<Target> targets = new ArrayList<>();
        Map<String, Integer> lineOfName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (TargetBlock block : blocks(file)) {
            Target target = block.read(file);
            int line = block.nameLine(file);
            Integer taken = lineOfName.putIfAbsent(target.name(), line);
            if (taken != null) {
                throw Fault.at(line, "fault.name-twice", Printable.of(target.name()), taken);
            }
            targets.add(target);
        }
        return List.copyOf(targets);
    }

    /** In the order of their first lines, which is the order of the targets that {@link #read} gives. */
    static List<TargetBlock> blocks(PropertiesText file) {
        Set<TargetBlock> blocks = new LinkedHashSet<>();
        file.keys().stream().filter(TargetBlock::owns).map(TargetBlock::ofKey).forEach(blocks::add);
        return List.copyOf(blocks);
    }

    /** A block with an id that is made from the name and not in the file. */
    static TargetBlock newBlock(String name, PropertiesText file) {
        Set<String> taken = new LinkedHashSet<>();
        blocks(file).forEach(block -> taken.add(block.id().toLowerCase(Locale.ROOT)));
        String slug = slug(name);
        String id = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? slug : slug + "-" + n)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
        return new TargetBlock(id);
    }

    private static String slug(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = ascii.substring(0, Math.min(ascii.length(), MAX_ID)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "host" : cut;
    }
}
