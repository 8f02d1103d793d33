package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.fixes.FixState.Buttons;
import io.github.rdpmedic.ui.fixes.FixState.Mood;
import io.github.rdpmedic.ui.parts.Words;
import java.util.List;
import java.util.Optional;

/**
 * The states that applying and taking back have in common.
 *
 * @param title of the window
 */
record FixStates(Words words, Message title) {

    /** Something is looked at or changed, and there is nothing to press but what closes. */
    FixState busy(Message text, List<String> notes, List<Message> steps, String busy, boolean changing) {
        return new FixState(
                words.get(title),
                Mood.NEUTRAL,
                words.get(text),
                notes,
                words.get("steps.planned"),
                rendered(steps),
                Buttons.NONE,
                Optional.of(busy),
                changing,
                words.get("button.cancel"));
    }

    FixState question(Message text, List<String> notes, List<Message> steps, Buttons buttons) {
        return new FixState(
                words.get(title),
                Mood.NEUTRAL,
                words.get(text),
                notes,
                words.get("steps.planned"),
                rendered(steps),
                buttons,
                Optional.empty(),
                false,
                words.get("button.cancel"));
    }

    FixState outcome(Mood mood, String text, List<Message> steps, Buttons buttons) {
        return new FixState(
                words.get(title),
                mood,
                text,
                List.of(),
                words.get("steps.done"),
                rendered(steps),
                buttons,
                Optional.empty(),
                false,
                words.get("button.close"));
    }

    FixState undone(UndoResult result) {
        Mood mood = switch (result.outcome()) {
            case UNDONE -> Mood.GOOD;
            case INCOMPLETE, NOTHING_TO_UNDO -> Mood.NO_DIFFERENCE;
            case REFUSED_ELEVATION -> Mood.BAD;
        };
        return outcome(mood, words.get(result.text()), result.steps(), Buttons.NONE);
    }

    /** Something that the fix itself did not foresee. */
    FixState broken(Exception failure) {
        String technical = Printable.of(Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getName()));
        return outcome(Mood.BAD, words.get("broken", technical), List.of(), Buttons.NONE);
    }

    private List<String> rendered(List<Message> steps) {
        return steps.stream().map(words::get).toList();
    }
}
