package io.github.rdpmedic.ui.fixes;

import java.util.List;
import java.util.Optional;

/**
 * What the preview dialog of a quick fix shows.
 *
 * @param text the summary, later the verdict
 * @param notes what to know before: not reversible, asks for administrator rights
 * @param steps exact files, keys, values or commands
 * @param apply what the apply button says; empty when there is nothing left to apply
 * @param applyIsDefault whether Enter applies; false while Cancel is the safe answer
 * @param busy present while something runs
 */
record FixState(
        String title,
        Mood mood,
        String text,
        List<String> notes,
        String stepsTitle,
        List<String> steps,
        Optional<String> apply,
        boolean applyIsDefault,
        Optional<String> busy,
        String close) {

    enum Mood {
        NEUTRAL,
        GOOD,
        NO_DIFFERENCE,
        BAD
    }

    FixState {
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
    }
}
