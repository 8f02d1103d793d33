package io.github.rdpmedic.config;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives new blocks an id that is made from the name and not in the file. */
final class TargetIds {

    private static final int MAX_ID = 40;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    TargetIds(Collection<TargetBlock> present) {
        present.forEach(block -> taken.add(block.id().toLowerCase(Locale.ROOT)));
    }

    TargetBlock next(String name) {
        String slug = slug(name);
        int number = lastNumber.getOrDefault(slug, 0) + 1;
        while (taken.contains(numbered(slug, number))) {
            number++;
        }
        lastNumber.put(slug, number);
        taken.add(numbered(slug, number));
        return new TargetBlock(numbered(slug, number));
    }

    private static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
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
