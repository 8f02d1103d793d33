package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.fixes.FixState.Buttons;
import io.github.rdpmedic.ui.fixes.FixState.Enter;
import io.github.rdpmedic.ui.parts.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what the dialog shows that takes an entry of the journal back. Pure. */
final class TakeBackPresenter {

    private final Words words;
    private final JournalEntry entry;
    private final FixStates states;

    TakeBackPresenter(JournalEntry entry, Locale locale) {
        this.words = new Words(TakeBackPresenter.class, locale);
        this.entry = entry;
        this.states = new FixStates(words, Message.of(TakeBackPresenter.class, "undo.title"));
    }

    FixState preview() {
        Buttons buttons = new Buttons(Optional.empty(), Optional.of(words.get("button.undo")), Enter.UNDO);
        List<String> notes = entry.changes().stream().limit(entry.reached()).anyMatch(Change::needsElevation)
                ? List.of(words.get("note.elevation"))
                : List.of();
        return states.question(text(), notes, steps(), buttons);
    }

    FixState undoing() {
        return states.busy(text(), List.of(), steps(), words.get("busy.undoing"), true);
    }

    FixState undone(UndoResult result) {
        return states.undone(result);
    }

    FixState broken(Exception failure) {
        return states.broken(failure);
    }

    private Message text() {
        return Message.of(TakeBackPresenter.class, "undo.text", Printable.of(entry.summary()));
    }

    /** The last change first, as it goes back. */
    private List<Message> steps() {
        List<Message> steps = new ArrayList<>(entry.changes().stream()
                .limit(entry.reached())
                .filter(Change::revocable)
                .map(Change::describeUndo)
                .toList());
        Collections.reverse(steps);
        return steps;
    }
}
