package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.Change.Standing;
import io.github.rdpmedic.fix.change.ChangeFailedException;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries plans out so that nothing is lost: it writes down, changes, reads back, checks the target again, and takes
 * back on request. Every call blocks; none is for the EDT. Thread-safe, and safe beside other processes.
 */
public final class FixEngine {

    private static final Logger LOG = System.getLogger(FixEngine.class.getName());

    /** A check that began in time may end after it. */
    private static final Duration LAST_CHECK_OF_A_TRIAL = Duration.ofSeconds(15);

    private final Journal journal;
    private final Changes changes;
    private final TakingBack takingBack;
    private final Verification verification;
    private final Clock clock;

    public FixEngine(Journal journal, ChangePorts ports, TargetCheck check, Clock clock) {
        this.journal = journal;
        this.changes = new Changes(journal, ports);
        this.takingBack = new TakingBack(journal, changes);
        this.verification = new Verification(check, clock);
        this.clock = clock;
    }

    /**
     * @param plan what {@code fix} planned from this {@code evidence}
     * @param progress hears what is being done, one short sentence at a time
     */
    public FixResult apply(QuickFix fix, FixPlan plan, Evidence evidence, Consumer<Message> progress) {
        if (plan.changes().isEmpty()) {
            return FixResult.nothingDone(Verdict.APPLIED, text("engine.already-so"));
        }
        Optional<CheckResult> before = verification.baseline(plan, evidence, progress);
        progress.accept(text("engine.progress.applying"));
        Made made = make(plan);
        if (made.result().isPresent()) {
            return made.result().get();
        }
        JournalEntry entry = made.entry().orElseThrow();
        Verification.Finding finding = verification.verify(fix, plan, entry, before, progress);
        return finding.lost() ? takenBackBecauseLost(entry) : settled(entry, plan, finding);
    }

    /** What came of making the changes: an entry to verify, or the result when it ends here. */
    private record Made(Optional<JournalEntry> entry, Optional<FixResult> result) {
        static Made ended(FixResult result) {
            return new Made(Optional.empty(), Optional.of(result));
        }
    }

    private Made make(FixPlan plan) {
        try (DirectoryLock lock = journal.lock()) {
            assert lock != null;
            if (changes.allStand(plan.changes(), Standing.AFTER)) {
                return Made.ended(FixResult.nothingDone(Verdict.APPLIED, text("engine.already-so")));
            }
            if (!changes.allStand(plan.changes(), Standing.BEFORE)) {
                return Made.ended(FixResult.nothingDone(Verdict.FAILED, text("engine.stale-plan")));
            }
            journal.prune();
            return make(plan, planned(plan));
        } catch (ChangeFailedException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", plan.fixId(), e.getMessage());
            return Made.ended(FixResult.nothingDone(Verdict.FAILED, e.userMessage()));
        } catch (IOException e) {
            return Made.ended(FixResult.nothingDone(Verdict.FAILED, journalFailed(e)));
        }
    }

    private Made make(FixPlan plan, JournalEntry planned) throws IOException {
        try {
            JournalEntry made = changes.make(planned);
            if (made.term().isPresent()) {
                made = made.countingFrom(clock.instant());
                journal.write(made);
            }
            return new Made(Optional.of(made), Optional.empty());
        } catch (ChangeFailedException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", planned.id(), e.getMessage());
            Verdict verdict = e.elevationRefused() ? Verdict.REFUSED_ELEVATION : Verdict.FAILED;
            return Made.ended(rolledBack(planned.id(), verdict, e.userMessage()));
        } catch (IOException e) {
            return Made.ended(rolledBack(planned.id(), Verdict.FAILED, journalFailed(e)));
        }
    }

    /** The entry on the disk says how far it came. When the disk is full, going back is still possible. */
    private FixResult rolledBack(String id, Verdict verdict, Message why) throws IOException {
        Optional<JournalEntry> reached = journal.find(id);
        if (reached.isEmpty()) {
            return FixResult.nothingDone(verdict, why);
        }
        Changes.TakenBack back = changes.takeBack(reached.get(), Status.FAILED);
        if (!back.complete()) {
            return new FixResult(
                    Verdict.FAILED, text("engine.roll-back-incomplete", id), back.steps(), Optional.of(id));
        }
        List<Message> steps = reached.get().reached() > 1 ? back.steps() : List.of();
        return new FixResult(verdict, why, steps, Optional.empty());
    }

    private JournalEntry planned(FixPlan plan) {
        return JournalEntry.planned(
                journal.newId(clock.instant()),
                clock.instant(),
                plan.fixId(),
                plan.summary().toString(),
                plan.changes(),
                plan.term(),
                plan.target());
    }

    private FixResult takenBackBecauseLost(JournalEntry entry) {
        UndoResult undone = undo(entry.id());
        return new FixResult(
                undone.outcome() == UndoResult.Outcome.UNDONE ? Verdict.FAILED : Verdict.WORSE,
                text("engine.target-lost"),
                undone.steps(),
                Optional.of(entry.id()));
    }

    /** The trial was passed, but what was to stay did not. */
    private FixResult notKept(JournalEntry entry, ChangeFailedException why) {
        UndoResult undone = undo(entry.id());
        boolean back = undone.outcome() == UndoResult.Outcome.UNDONE;
        return new FixResult(
                back ? Verdict.FAILED : Verdict.WORSE,
                text("engine.not-kept", why.userMessage(), undone.text()),
                undone.steps(),
                Optional.of(entry.id()));
    }

    /** Writes the verdict down, unless the entry was taken back in the meantime. */
    private FixResult settled(JournalEntry entry, FixPlan plan, Verification.Finding finding) {
        try (DirectoryLock lock = journal.lock()) {
            assert lock != null;
            Optional<JournalEntry> now = journal.find(entry.id()).filter(JournalEntry::isOpen);
            if (now.isEmpty()) {
                return new FixResult(
                        Verdict.FAILED, text("engine.taken-back-meanwhile"), List.of(), Optional.of(entry.id()));
            }
            JournalEntry kept = now.get();
            if (finding.settlesTrial()) {
                changes.keep(kept.changes());
                kept = kept.withoutTerm();
            }
            journal.write(kept.verified(finding.verdict()));
        } catch (ChangeFailedException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", entry.id(), e.getMessage());
            return notKept(entry, e);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", entry.id(), e.getMessage());
        }
        List<Message> steps =
                plan.changes().stream().map(change -> change.describe()).toList();
        return new FixResult(finding.verdict(), finding.text(), steps, Optional.of(entry.id()));
    }

    /** Takes back what of this entry is as the fix left it. What somebody changed since is left alone and named. */
    public UndoResult undo(String journalId) {
        return takingBack.one(journalId, entry -> true);
    }

    /** Takes back everything whose time is over. */
    public List<UndoResult> undoDue() {
        Instant now = clock.instant();
        return takingBack.all(entry -> isDue(entry, now));
    }

    /** The same, but for what a person would have to be asked for rights. */
    public List<UndoResult> undoDueWithoutAsking() {
        Instant now = clock.instant();
        return takingBack.all(
                entry -> isDue(entry, now) && entry.changes().stream().noneMatch(Change::needsElevation));
    }

    private static boolean isDue(JournalEntry entry, Instant now) {
        return entry.isReturning()
                && entry.returnsAt()
                        .map(end -> end.plus(patience(entry)))
                        .filter(end -> !end.isAfter(now))
                        .isPresent();
    }

    /** A trial ends in the program that began it; others step in when that program is gone. */
    private static Duration patience(JournalEntry entry) {
        boolean trial = entry.term().filter(Term.Trial.class::isInstance).isPresent();
        return trial ? LAST_CHECK_OF_A_TRIAL : Duration.ZERO;
    }

    /** Takes back what was to last until the tray program ends. */
    public List<UndoResult> undoSession() {
        return takingBack.all(entry -> entry.isReturning()
                && entry.term().filter(Term.Session.class::isInstance).isPresent());
    }

    /** Takes back what a program that died in the middle of a fix has begun. */
    public List<UndoResult> undoInterrupted() {
        return takingBack.all(JournalEntry::wasInterrupted);
    }

    /** Everything that was written down. */
    public Journal.Content log() throws IOException {
        return journal.read();
    }

    /** Changes whenever {@link #digest} may; costs one look at a directory. */
    Optional<FileTime> changedAt() {
        return journal.changedAt();
    }

    /** What the menu and the keeper of terms need of the journal. */
    public JournalDigest digest() throws IOException {
        return JournalDigest.of(journal.read().entries());
    }

    private static Message journalFailed(IOException e) {
        LOG.log(Level.DEBUG, "journal: {0}", e.toString());
        if (e instanceof DirectoryLock.HeldException) {
            return text("engine.busy");
        }
        return text("engine.journal-failed", Printable.of(String.valueOf(e.getMessage())));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FixEngine.class, key, arguments);
    }
}
