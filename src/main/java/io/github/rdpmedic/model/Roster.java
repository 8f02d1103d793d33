package io.github.rdpmedic.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets in their order, and what is said of each.
 *
 * @param options of those of which something is said
 */
public record Roster(List<Target> targets, Map<Target, TargetOptions> options) {

    public static final Roster EMPTY = new Roster(List.of(), Map.of());

    public Roster {
        targets = List.copyOf(targets);
        options = Map.copyOf(options);
    }

    /** Targets of which nothing is said. */
    public static Roster of(List<Target> targets) {
        return new Roster(targets, Map.of());
    }

    public static Roster ofSaved(List<SavedTarget> saved) {
        List<Target> targets = new ArrayList<>();
        Map<Target, TargetOptions> options = new HashMap<>();
        for (SavedTarget one : saved) {
            targets.add(one.target());
            if (!one.options().equals(TargetOptions.NONE)) {
                options.put(one.target(), one.options());
            }
        }
        return new Roster(targets, options);
    }

    /** {@link TargetOptions#NONE} for a target that is not among them. */
    public TargetOptions optionsOf(Target target) {
        return options.getOrDefault(target, TargetOptions.NONE);
    }

    /** The settings, with the pace of the target. */
    public Settings settingsOf(Target target, Settings usual) {
        Pace pace = optionsOf(target).pace();
        return pace.equals(Pace.USUAL) ? usual : usual.withCadence(pace.applyTo(usual.cadence()));
    }

    /** Those that are to be checked more often or more seldom than before. */
    public List<Target> pacedOtherwiseThan(Roster before) {
        return targets.stream()
                .filter(target -> !optionsOf(target)
                        .pace()
                        .equals(before.optionsOf(target).pace()))
                .toList();
    }

    public List<SavedTarget> saved() {
        return targets.stream()
                .map(target -> new SavedTarget(target, optionsOf(target)))
                .toList();
    }
}
