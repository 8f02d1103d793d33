package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.changed;
import static io.github.rdpmedic.watch.history.Histories.checked;
import static io.github.rdpmedic.watch.history.Histories.refused;
import static io.github.rdpmedic.watch.history.Histories.target;
import static io.github.rdpmedic.watch.history.Histories.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The store as the program uses it: entries in on any thread, one file, whatever becomes of it. */
class HistoryStoreTest {

    private static final Target FILESRV = target("FILESRV01");
    private static final Duration FAST = Duration.ofMillis(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(at(60), ZoneOffset.UTC);
    private final List<Message> told = new CopyOnWriteArrayList<>();
    private HistoryStore store;

    private HistoryStore open() {
        store = HistoryStore.in(directory, Retention.DEFAULTS, clock, told::add);
        return store;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private void writeUp(int from, int to) {
        changed(State.UNKNOWN, up(FILESRV, at(from), FAST)).forEach(store::add);
        for (int minute = from + 5; minute <= to; minute += 5) {
            store.add(checked(up(FILESRV, at(minute), FAST)));
        }
    }

    private TargetHistory read() throws HistoryException {
        return store.read(FILESRV, NOON, at(60));
    }

    @Test
    void nothingIsMadeBeforeThereIsSomethingToWriteDown() throws Exception {
        open();

        assertThat(read().checks()).isEmpty();
        assertThat(read().strip().segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.reason()).hasValue(Gap.Reason.NOT_RUNNING));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatIsHandedInIsThereAfterAMoment() throws Exception {
        open();
        writeUp(0, 55);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read().checks()).hasSize(12));
        assertThat(store.trouble()).isEmpty();
    }

    @Test
    void theNewestStateHoldsUntilNowWhileTheProgramRuns() throws Exception {
        open();
        writeUp(0, 55);
        await().atMost(PATIENCE).until(() -> !read().checks().isEmpty());
        Availability running = Availability.of(read().strip());
        store.close();
        Availability ended = Availability.of(read().strip());

        assertThat(running.unknown()).isLessThan(Duration.ofSeconds(1));
        assertThat(ended.unknown()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheFile() throws Exception {
        open();
        writeUp(0, 55);
        store.close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("history.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void closingWritesDownWhatIsWaiting() throws Exception {
        open();
        writeUp(0, 55);
        store.close();

        assertThat(read().checks()).hasSize(12);
    }

    @Test
    void aDamagedFileIsSetAsideUnderADateAndANewOneBegins() throws Exception {
        Path file = directory.resolve("history.db");
        Files.writeString(file, "this is no database".repeat(100));
        open();
        writeUp(0, 55);
        store.close();

        assertThat(read().checks()).hasSize(12);
        assertThat(directory.resolve("history.damaged-2026-11-27.db")).content().startsWith("this is no database");
        assertThat(told)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.toString())
                        .contains("is damaged", "history.damaged-2026-11-27.db", "a new one begins"));
    }

    @Test
    void damageThatIsFoundWhileWritingIsSetAsideToo() throws Exception {
        open();
        writeUp(0, 55);
        store.close();
        Path file = directory.resolve("history.db");
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 4096, content.length, (byte) 0x5A);
        Files.write(file, content);
        open();
        store.add(checked(up(FILESRV, at(58), FAST)));
        store.close();

        assertThat(read().checks()).extracting(CheckPoint::at).containsExactly(at(58));
        assertThat(told).hasSize(1);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .contains("history.db", "history.damaged-2026-11-27.db");
        }
    }

    @Test
    void secondDamageOnADayGetsANameOfItsOwn() throws Exception {
        for (int i = 1; i <= 2; i++) {
            Files.writeString(directory.resolve("history.db"), "damage number " + i + " ".repeat(1000));
            open();
            store.add(checked(up(FILESRV, at(i), FAST)));
            store.close();
        }

        assertThat(directory.resolve("history.damaged-2026-11-27.db")).content().startsWith("damage number 1");
        assertThat(directory.resolve("history.damaged-2026-11-27-2.db"))
                .content()
                .startsWith("damage number 2");
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws Exception {
        try (Database database = HistoryFile.in(directory).open()) {
            database.pragma("user_version = " + (Schema.VERSION + 1));
        }
        byte[] before = Files.readAllBytes(directory.resolve("history.db"));
        open();
        writeUp(0, 55);
        store.close();

        assertThat(directory.resolve("history.db")).hasBinaryContent(before);
        assertThat(told)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.toString()).contains("newer version", "left alone"));
        assertThatThrownBy(this::read).isInstanceOf(HistoryException.class).hasMessageContaining("newer version");
    }

    @Test
    void aLockedFileIsSaidOnceAndWrittenWhenItIsFree() throws Exception {
        HistoryStore.in(directory, Retention.DEFAULTS, clock, told::add).close();
        try (Database other = HistoryFile.in(directory).open()) {
            open();
            other.transaction(() -> {
                writeUp(0, 20);
                await().atMost(PATIENCE).until(() -> store.trouble().isPresent());
            });
            assertThat(store.trouble().orElseThrow().toString()).contains("another program holds the file");
            store.add(checked(up(FILESRV, at(25), FAST)));
            await().atMost(PATIENCE).until(() -> store.trouble().isEmpty());
        }

        assertThat(read().checks()).hasSize(6);
        assertThat(told).hasSize(1);
    }

    @Test
    void aDirectoryThatCannotBeMadeStopsNothing() throws Exception {
        Path occupied = directory.resolve("data");
        Files.write(occupied, "a file".getBytes(StandardCharsets.UTF_8));
        store = HistoryStore.in(occupied, Retention.DEFAULTS, clock, told::add);
        writeUp(0, 20);
        await().atMost(PATIENCE).until(() -> store.trouble().isPresent());
        Files.delete(occupied);
        store.close();

        assertThat(told).hasSize(1);
        assertThat(read().checks()).hasSize(5);
    }

    @Test
    void aFloodIsBoundedAndTheNewestIsKept() throws Exception {
        open();
        for (int i = 0; i < HistoryWriter.MOST_WAITING * 2; i++) {
            store.add(checked(up(FILESRV, NOON.plusMillis(i), FAST)));
        }
        store.close();

        List<CheckPoint> kept = read().checks();
        assertThat(kept).hasSizeBetween(HistoryWriter.MOST_WAITING / 2, HistoryWriter.MOST_WAITING * 2);
        assertThat(kept.get(kept.size() - 1).at()).isEqualTo(NOON.plusMillis(HistoryWriter.MOST_WAITING * 2 - 1));
    }

    @Test
    void twoProgramsWriteIntoOneFile() throws Exception {
        Target term = target("TERM-02");
        try (HistoryStore first = HistoryStore.in(directory, Retention.DEFAULTS, clock, told::add);
                HistoryStore second = HistoryStore.in(directory, Retention.DEFAULTS, clock, told::add)) {
            for (int i = 0; i < 500; i++) {
                first.add(checked(up(FILESRV, NOON.plusSeconds(i), FAST)));
                second.add(checked(refused(term, NOON.plusSeconds(i))));
            }
        }
        open();

        assertThat(read().checks()).hasSize(500);
        assertThat(store.read(term, NOON, at(60)).checks()).hasSize(500);
        assertThat(told).isEmpty();
    }

    @Test
    void aTemporaryHistoryIsGoneWhenItIsClosed() throws Exception {
        store = HistoryStore.untilClosed(clock);
        writeUp(0, 20);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read().checks()).hasSize(5));
        store.close();

        assertThat(read().checks()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }
}
