package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.Change.Standing;
import io.github.rdpmedic.fix.change.ChangeFailedException;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the changes of an entry and takes them back, writing down first what comes next. Whoever calls holds the
 * lock of the journal.
 */
final class Changes {

    private static final Logger LOG = System.getLogger(Changes.class.getName());

    private final Journal journal;
    private final ChangePorts ports;

    Changes(Journal journal, ChangePorts ports) {
        this.journal = journal;
        this.ports = ports;
    }

    /** What came of taking back, line by line; the status of the entry says whether everything is back. */
    record TakenBack(JournalEntry entry, List<Message> steps, boolean elevationRefused) {
        boolean complete() {
            return entry.isFinished();
        }
    }

    boolean allStand(List<Change> changes, Standing wanted) throws ChangeFailedException {
        for (Change change : changes) {
            if (change.standing(ports) != wanted) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes every change and reads it back.
     *
     * @throws ChangeFailedException when one failed; the entry on the disk says how far it came
     */
    JournalEntry make(JournalEntry planned) throws ChangeFailedException, IOException {
        JournalEntry entry = planned;
        journal.write(entry);
        try (Registry.Batch oneQuestion = ports.registry().together(writes(planned.changes(), Change::registryWrite))) {
            assert oneQuestion != null;
            for (Change change : planned.changes()) {
                entry = entry.applying(entry.reached() + 1);
                journal.write(entry);
                change.apply(ports);
                readBack(change);
            }
        }
        entry = entry.with(Status.APPLIED);
        journal.write(entry);
        return entry;
    }

    private static List<Registry.Write> writes(List<Change> changes, Function<Change, Optional<Registry.Write>> write) {
        return changes.stream().map(write).flatMap(Optional::stream).toList();
    }

    /** The trial was passed. */
    void keep(List<Change> changes) throws ChangeFailedException {
        for (Change change : changes) {
            change.keep(ports);
        }
    }

    private void readBack(Change change) throws ChangeFailedException {
        if (change.revocable() && change.standing(ports) != Standing.AFTER) {
            Message text = Message.of(Changes.class, "engine.did-not-take", change.describe());
            throw new ChangeFailedException(text, new IOException("read back something else than was written"));
        }
    }

    /**
     * Takes back what was reached, the last change first. What fails does not keep the others from being tried.
     *
     * @param whenBack what the entry becomes when everything is back
     */
    TakenBack takeBack(JournalEntry entry, Status whenBack) throws IOException {
        List<Registry.Write> back =
                writes(entry.changes(), change -> change.registryWrite().map(Registry.Write::reversed));
        try (Registry.Batch oneQuestion = ports.registry().together(back)) {
            assert oneQuestion != null;
            return takeEachBack(entry, whenBack);
        }
    }

    private TakenBack takeEachBack(JournalEntry entry, Status whenBack) throws IOException {
        List<Message> steps = new ArrayList<>();
        Status status = whenBack;
        boolean refused = false;
        for (int i = entry.reached() - 1; i >= 0; i--) {
            Change change = entry.changes().get(i);
            try {
                boolean back = takeBack(change);
                steps.add(Message.of(Changes.class, step(change, back), change.describeUndo()));
                status = back || status == Status.UNDO_FAILED ? status : Status.UNDONE_IN_PART;
            } catch (ChangeFailedException e) {
                LOG.log(Level.DEBUG, "{0}: {1}", entry.id(), e.getMessage());
                steps.add(Message.of(Changes.class, "engine.step.failed", change.describeUndo(), e.userMessage()));
                status = Status.UNDO_FAILED;
                refused |= e.elevationRefused();
            }
        }
        JournalEntry after = entry.with(status);
        journal.write(after);
        return new TakenBack(after, steps, refused);
    }

    private static String step(Change change, boolean back) {
        if (!change.revocable()) {
            return "engine.step.no-way-back";
        }
        return back ? "engine.step.back" : "engine.step.left-alone";
    }

    /** True unless it is left as somebody changed it since. What has no way back counts as back. */
    private boolean takeBack(Change change) throws ChangeFailedException {
        if (!change.revocable()) {
            return true;
        }
        Standing standing = change.standing(ports);
        if (standing == Standing.AFTER) {
            change.undo(ports);
        }
        change.tidy();
        return standing != Standing.OTHER;
    }
}
