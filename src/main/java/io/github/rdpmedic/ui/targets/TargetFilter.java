package io.github.rdpmedic.ui.targets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which hosts a person wants to see.
 *
 * @param search words that each have to stand somewhere in the row; blank for all
 * @param group empty for all; "" for those in no group
 */
record TargetFilter(String search, Optional<String> group) {

    static final TargetFilter ALL = new TargetFilter("", Optional.empty());

    List<TargetRow> of(List<TargetRow> rows) {
        List<String> words = Stream.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return rows.stream()
                .filter(row -> group.isEmpty() || group.get().equals(row.group()))
                .filter(row -> words.stream().allMatch(word -> contains(row, word)))
                .toList();
    }

    private static boolean contains(TargetRow row, String word) {
        return Stream.of(row.name(), row.address(), row.group(), row.cause(), row.note(), row.source())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }
}
