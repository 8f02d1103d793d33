package io.github.rdpmedic.ui.fixes;

import java.util.List;
import java.util.Optional;

/**
 * What the dialog of a quick fix shows.
 *
 * @param text the summary, later the verdict
 * @param notes what to know before: not reversible, asks for administrator rights, returns by itself
 * @param steps exact files, keys, values or commands
 * @param buttons what can be pressed beside closing
 * @param busy present while something runs
 * @param changing whether that something changes this PC, so that its outcome must be seen
 * @param close what the closing button says
 */
record FixState(
        String title,
        Mood mood,
        String text,
        List<String> notes,
        String stepsTitle,
        List<String> steps,
        Buttons buttons,
        Optional<String> busy,
        boolean changing,
        String close) {

    enum Mood {
        NEUTRAL,
        GOOD,
        NO_DIFFERENCE,
        BAD
    }

    /** What Enter presses; the safe answer. */
    enum Enter {
        APPLY,
        UNDO,
        CLOSE
    }

    /**
     * @param apply what the button says; empty when there is nothing to apply
     * @param undo what the button says; empty when there is nothing to take back
     */
    record Buttons(Optional<String> apply, Optional<String> undo, Enter enter) {
        static final Buttons NONE = new Buttons(Optional.empty(), Optional.empty(), Enter.CLOSE);
    }

    FixState {
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
    }
}
