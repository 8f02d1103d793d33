package io.github.rdpmedic.rdpfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One setting that two versions of a file have differently, with all its lines. Secrets are not in it.
 *
 * @param name canonical
 * @param before its lines, none when it was not set
 * @param after likewise
 */
public record RdpDifference(String name, List<String> before, List<String> after) {

    private static final String HIDDEN = "…";

    /** In the order of the older file, then of the newer one. */
    public static List<RdpDifference> between(RdpFile older, RdpFile newer) {
        Set<String> names = new LinkedHashSet<>(names(older));
        names.addAll(names(newer));
        List<RdpDifference> differences = new ArrayList<>();
        for (String name : names) {
            if (!older.all(name).equals(newer.all(name))) {
                differences.add(new RdpDifference(name, lines(older, name), lines(newer, name)));
            }
        }
        return differences;
    }

    private static List<String> names(RdpFile file) {
        return file.settings().stream()
                .map(setting -> RdpLine.canonical(setting.name()))
                .toList();
    }

    private static List<String> lines(RdpFile file, String name) {
        boolean secret = RdpAdvice.isSecret(name);
        return file.all(name).stream()
                .map(setting -> secret ? new RdpSetting(setting.name(), setting.type(), HIDDEN) : setting)
                .map(RdpSetting::toString)
                .toList();
    }
}
