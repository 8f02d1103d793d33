package io.github.rdpmedic.fix.journal;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One fix as it was written down before it was done.
 *
 * @param id names the file: {@code 20261122-131501-a3f2}, UTC
 * @param at when the changes were made, or were about to be; the term counts from here
 * @param summary what the person was told, in their language
 * @param reached how many of the changes were begun
 * @param verdict present once it was verified
 */
public record JournalEntry(
        String id,
        Instant at,
        String fixId,
        String summary,
        Status status,
        int reached,
        List<Change> changes,
        Optional<Term> term,
        Optional<Target> target,
        Optional<Verdict> verdict) {

    public enum Status {
        /** Written down; no change was begun. */
        PLANNED,
        /** The change number {@link #reached} was begun, and perhaps made. */
        APPLYING,
        /** Every change was made and read back. */
        APPLIED,
        /** The target was checked again too. */
        VERIFIED,
        /** A change failed, and those before it were taken back. */
        FAILED,
        UNDONE,
        /** Taken back, but for what somebody changed since. */
        UNDONE_IN_PART,
        /** Taking it back failed on the way; it has to be tried again. */
        UNDO_FAILED
    }

    public JournalEntry {
        changes = List.copyOf(changes);
    }

    public static JournalEntry planned(
            String id,
            Instant at,
            String fixId,
            String summary,
            List<Change> changes,
            Optional<Term> term,
            Optional<Target> target) {
        return new JournalEntry(id, at, fixId, summary, Status.PLANNED, 0, changes, term, target, Optional.empty());
    }

    public JournalEntry applying(int begun) {
        return new JournalEntry(id, at, fixId, summary, Status.APPLYING, begun, changes, term, target, verdict);
    }

    /** The person may have been asked for administrator rights in the meantime; the term begins with the change. */
    public JournalEntry countingFrom(Instant made) {
        return new JournalEntry(id, made, fixId, summary, status, reached, changes, term, target, verdict);
    }

    public JournalEntry with(Status newStatus) {
        return new JournalEntry(id, at, fixId, summary, newStatus, reached, changes, term, target, verdict);
    }

    /** What is known of it now, for the person. */
    public JournalEntry saying(String newSummary) {
        return new JournalEntry(id, at, fixId, newSummary, status, reached, changes, term, target, verdict);
    }

    public JournalEntry verified(Verdict newVerdict) {
        return new JournalEntry(
                id, at, fixId, summary, Status.VERIFIED, reached, changes, term, target, Optional.of(newVerdict));
    }

    /** It stays for good. */
    public JournalEntry withoutTerm() {
        return new JournalEntry(id, at, fixId, summary, status, reached, changes, Optional.empty(), target, verdict);
    }

    /** Whether it was made elsewhere, so that nothing of it can be taken back on this PC. */
    public boolean isElsewhere() {
        return changes.isEmpty();
    }

    /** Whether something of it may be in effect that can be taken back. */
    public boolean isOpen() {
        return !isFinished() && status != Status.UNDONE_IN_PART;
    }

    /** Whether nothing of it is left. */
    public boolean isFinished() {
        return status == Status.UNDONE || status == Status.FAILED;
    }

    /** Whether the program ended in the middle of it. Only true when read under the lock of the journal. */
    public boolean wasInterrupted() {
        return status == Status.PLANNED || status == Status.APPLYING;
    }

    /** Whether taking it back would do anything. */
    public boolean isUndoable() {
        return isOpen() && changes.stream().limit(reached).anyMatch(Change::revocable);
    }

    /** Whether it returns by itself. */
    public boolean isReturning() {
        return isUndoable() && term.isPresent();
    }

    /** When it returns by itself; empty when no time of day decides. */
    public Optional<Instant> returnsAt() {
        return term.flatMap(t -> t.endsAt(at));
    }
}
