package io.github.rdpmedic.fix.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final Registry.Key KEY = new Registry.Key(Registry.Hive.HKLM, "Software\\Ä\\\"quoted\"");

    @TempDir
    Path directory;

    static List<JournalEntry> everyShapeOfEntry() {
        JournalEntry planned = JournalEntry.planned(
                "20261122-120000-a3f2",
                NOON,
                "default-rdp",
                "Schaltet „CredSSP“ aus.",
                everyKindOfChange(),
                Optional.empty(),
                Optional.empty());
        JournalEntry lent = JournalEntry.planned(
                "20261122-120000-a3f3",
                NOON,
                "default-rdp",
                "",
                List.of(),
                Optional.of(new Term.Session()),
                Optional.of(new Target("NAS [::1]", new Endpoint("::1", 3390))));
        return List.of(
                planned,
                planned.applying(3),
                planned.applying(8).with(Status.APPLIED).verified(Verdict.WORSE),
                planned.with(Status.UNDO_FAILED),
                lent,
                withTerm(new Term.Lasting(Duration.ofMinutes(90))),
                withTerm(new Term.Trial(Duration.ofSeconds(30))));
    }

    private static JournalEntry withTerm(Term term) {
        return JournalEntry.planned(
                "20261122-120000-a3f4", NOON, "set-mtu", "x", List.of(), Optional.of(term), Optional.empty());
    }

    private static List<Change> everyKindOfChange() {
        Path file = Path.of("folder with ümlaut", "Default.rdp");
        return List.of(
                FileContent.of(file, Optional.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0}), Optional.empty()),
                FileContent.of(file, Optional.empty(), Optional.of(new byte[0])),
                new FileMove(file, Path.of("elsewhere")),
                new RegistryValue(KEY, "", Optional.empty(), Optional.of(new Registry.Dword(-1))),
                new RegistryValue(
                        KEY, "n", Optional.of(new Registry.Text("")), Optional.of(new Registry.ExpandText("%A%"))),
                new RegistryValue(KEY, "b", Optional.of(new Registry.Binary("00FF")), Optional.empty()),
                new MtuValue(
                        "7", "Ethernet 2", Family.IPV6, Mtus.of(1500, 0), Mtus.of(1280, 1280), Duration.ofSeconds(30)),
                new SystemAction(SystemAction.Verb.DELETE_CREDENTIAL, "TERMSRV/host"));
    }

    @ParameterizedTest
    @MethodSource("everyShapeOfEntry")
    void whatIsWrittenIsReadBackTheSame(JournalEntry entry) throws IOException {
        new Journal(directory).write(entry);

        assertThat(new Journal(directory).read().entries()).containsExactly(entry);
    }

    @Test
    void aJournalThatWasNeverWrittenIsEmpty() throws IOException {
        assertThat(new Journal(directory.resolve("none")).read().entries()).isEmpty();
        assertThat(new Journal(directory.resolve("none")).changedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"schema\":2}",
                "{\"schema\":\"x\"}",
                "{\"schema\":1,\"id\":\"20261122-120000-0bad\"}",
                "{\"schema\":1,\"id\":\"x\",\"at\":\"yesterday\",\"fix\":\"f\",\"summary\":\"s\",\"status\":\"APPLIED\","
                        + "\"reached\":0,\"changes\":[]}",
                "{\"schema\":1,\"id\":\"x\",\"at\":\"2026-11-22T12:00:00Z\",\"fix\":\"f\",\"summary\":\"s\","
                        + "\"status\":\"APPLIED\",\"reached\":1,\"changes\":[{\"kind\":\"format-disk\"}]}"
            })
    void aFileThatIsNoEntryIsNamedAndLeftAsItIs(String content) throws IOException {
        Path broken = Files.writeString(directory.resolve("20261122-120000-0bad.json"), content);
        JournalEntry good = everyShapeOfEntry().get(0);
        new Journal(directory).write(good);

        Journal.Content read = new Journal(directory).read();

        assertThat(read.entries()).containsExactly(good);
        assertThat(read.unreadable()).containsExactly("20261122-120000-0bad.json");
        assertThat(broken).hasContent(content);
    }

    @Test
    void onlyTheNewestOfWhatIsFinishedIsKeptAndNothingThatCanBeTakenBackIsForgotten() throws IOException {
        Journal journal = new Journal(directory);
        JournalEntry open = everyShapeOfEntry().get(1);
        journal.write(open);
        for (int i = 0; i < Journal.KEPT + 5; i++) {
            Instant at = NOON.plusSeconds(1 + i);
            journal.write(
                    JournalEntry.planned(journal.newId(at), at, "f", "s", List.of(), Optional.empty(), Optional.empty())
                            .with(Status.UNDONE));
        }

        journal.prune();

        List<JournalEntry> kept = journal.read().entries();
        assertThat(kept).hasSize(Journal.KEPT + 1).contains(open);
        assertThat(kept.get(1).at()).isEqualTo(NOON.plusSeconds(6));
    }

    @Test
    void halfWrittenFilesOfAKilledProgramAreSweptAway() throws IOException {
        Path leftover = Files.writeString(directory.resolve(".20261122-120000-a3f2.json.123456.tmp"), "half");
        Path lock = Files.createFile(directory.resolve(".journal.lock"));

        new Journal(directory).prune();

        assertThat(leftover).doesNotExist();
        assertThat(lock).exists();
    }

    @Test
    void anIdSaysItsTimeAndIsNotGivenTwice() throws IOException {
        Journal journal = new Journal(directory);

        assertThat(journal.newId(NOON)).matches("20261122-120000-[0-9a-f]{4}");
    }
}
