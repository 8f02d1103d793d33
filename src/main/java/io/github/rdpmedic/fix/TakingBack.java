package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.UndoResult.Outcome;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes entries of the journal back, one at a time among all processes. */
final class TakingBack {

    private static final Logger LOG = System.getLogger(TakingBack.class.getName());

    private final Journal journal;
    private final Changes changes;

    TakingBack(Journal journal, Changes changes) {
        this.journal = journal;
        this.changes = changes;
    }

    /** Those that answer the condition. It is asked again under the lock, for another process may be about it too. */
    List<UndoResult> all(Predicate<JournalEntry> due) {
        try {
            return journal.read().entries().stream()
                    .filter(due)
                    .map(entry -> one(entry.id(), due))
                    .filter(result -> result.outcome() != Outcome.NOTHING_TO_UNDO)
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "journal: {0}", e.toString());
            return List.of();
        }
    }

    UndoResult one(String journalId, Predicate<JournalEntry> still) {
        try (DirectoryLock lock = journal.lock()) {
            assert lock != null;
            Optional<JournalEntry> entry = journal.find(journalId);
            if (entry.isEmpty()) {
                return nothing(text("undo.unknown"));
            }
            if (entry.get().isElsewhere()) {
                return nothing(text("undo.elsewhere", entry.get().summary()));
            }
            if (entry.get().isFinished() || !still.test(entry.get())) {
                return nothing(text("undo.already", entry.get().summary()));
            }
            return told(changes.takeBack(entry.get(), Status.UNDONE));
        } catch (DirectoryLock.HeldException e) {
            return nothing(text("engine.busy"));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", journalId, e.toString());
            return nothing(text("undo.journal-failed", Printable.of(String.valueOf(e.getMessage()))));
        }
    }

    private static UndoResult told(Changes.TakenBack back) {
        Outcome outcome = back.complete()
                ? Outcome.UNDONE
                : back.elevationRefused() ? Outcome.REFUSED_ELEVATION : Outcome.INCOMPLETE;
        Message text = text(
                back.complete() ? "undo.done" : "undo.incomplete", back.entry().summary());
        return new UndoResult(
                outcome, text, back.steps(), Optional.of(back.entry().id()));
    }

    private static UndoResult nothing(Message why) {
        return new UndoResult(Outcome.NOTHING_TO_UNDO, why, List.of(), Optional.empty());
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(TakingBack.class, key, arguments);
    }
}
