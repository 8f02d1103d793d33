package io.github.rdpmedic;

import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.hostfix.HostJournal;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Changes of hosts in the journal of this PC, as entries without a change that could be taken back here. They begin as
 * applied, because a program that is ended does not end the script on the host.
 */
record HostChanges(Journal journal, Clock clock) implements HostJournal {

    @Override
    public Entry begin(HostRemedy remedy, Target target, Message summary) throws IOException {
        try (DirectoryLock lock = journal.lock()) {
            assert lock != null;
            JournalEntry entry = JournalEntry.planned(
                            journal.newId(clock.instant()),
                            clock.instant(),
                            "host-fix " + remedy.id(),
                            summary.toString(),
                            List.of(),
                            Optional.empty(),
                            Optional.of(target))
                    .with(Status.APPLIED);
            journal.write(entry);
            return (ending, last) -> end(entry.saying(last.toString()), ending);
        }
    }

    private void end(JournalEntry entry, Ending ending) throws IOException {
        try (DirectoryLock lock = journal.lock()) {
            assert lock != null;
            journal.write(
                    switch (ending) {
                        case VERIFIED -> entry.verified(Verdict.APPLIED);
                        case NO_DIFFERENCE -> entry.verified(Verdict.NO_DIFFERENCE);
                        case NOT_SEEN -> entry;
                        case FAILED -> entry.with(Status.FAILED);
                    });
        }
    }
}
