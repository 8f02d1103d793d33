package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.journal.JournalEntry;
import java.util.List;
import java.util.Optional;

/**
 * What the menu says of the journal.
 *
 * @param undoable what "Undo last fix" would take back
 * @param returning what returns by itself, oldest first
 */
public record JournalDigest(Optional<JournalEntry> undoable, List<JournalEntry> returning) {

    public static final JournalDigest EMPTY = new JournalDigest(Optional.empty(), List.of());

    public JournalDigest {
        returning = List.copyOf(returning);
    }

    /** @param entries oldest first */
    static JournalDigest of(List<JournalEntry> entries) {
        return new JournalDigest(
                entries.stream().filter(JournalEntry::isUndoable).reduce((older, newer) -> newer),
                entries.stream().filter(JournalEntry::isReturning).toList());
    }
}
