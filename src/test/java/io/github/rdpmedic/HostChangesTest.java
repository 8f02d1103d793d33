package io.github.rdpmedic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.hostfix.HostJournal;
import io.github.rdpmedic.hostfix.HostJournal.Ending;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostChangesTest {

    private static final HostRemedy RENEWAL =
            HostRemedies.named("renew-certificate").orElseThrow();

    @TempDir
    private Path directory;

    private Journal journal;
    private FixEngine engine;
    private HostJournal.Entry entry;

    @BeforeEach
    void aScriptRunsOnAHost() throws IOException {
        journal = new Journal(directory);
        engine = new FixEngine(
                journal,
                new InMemoryPorts().ports(),
                target -> {
                    throw new AssertionError("nothing is checked here");
                },
                Clock.systemUTC());
        entry = new HostChanges(journal, Clock.systemUTC())
                .begin(RENEWAL, new Target("NAS", Endpoint.parse("127.0.0.1")), Message.verbatim("Ran it."));
    }

    private JournalEntry only() throws IOException {
        return journal.read().entries().get(0);
    }

    @Test
    void anotherStartDoesNotTakeBackWhatRunsOnAHost() throws IOException {
        assertThat(engine.undoInterrupted()).isEmpty();

        assertThat(only().status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void nobodyIsToldThatItWasTakenBackHere() throws IOException {
        entry.ended(Ending.VERIFIED, Message.verbatim("Ran it. On the host: sh /undo.sh"));

        UndoResult undone = engine.undo(only().id());

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.NOTHING_TO_UNDO);
        assertThat(undone.text())
                .hasToString(
                        "Nothing of it was changed on this PC, so it cannot be taken back here. Ran it. On the host: sh /undo.sh");
        assertThat(only().status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void whatNobodySawEndIsNotSaidToHaveFailed() throws IOException {
        entry.ended(Ending.NOT_SEEN, Message.verbatim("Ran it."));

        assertThat(only().status()).isEqualTo(Status.APPLIED);
        assertThat(only().verdict()).isEmpty();
    }
}
