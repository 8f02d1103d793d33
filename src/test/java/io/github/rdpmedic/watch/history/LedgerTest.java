package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.TOOK;
import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.changed;
import static io.github.rdpmedic.watch.history.Histories.checked;
import static io.github.rdpmedic.watch.history.Histories.refused;
import static io.github.rdpmedic.watch.history.Histories.target;
import static io.github.rdpmedic.watch.history.Histories.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file says after entries were written, read back from the file. */
class LedgerTest {

    private static final Target FILESRV = target("FILESRV01");
    private static final Target TERM = target("TERM-02");
    private static final Duration FAST = Duration.ofNanos(8_123_000);

    @TempDir
    Path directory;

    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        database = HistoryFile.in(directory).open();
        ledger = new Ledger(database);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private void write(Entry... entries) throws Exception {
        ledger.write(List.of(entries), entries[entries.length - 1].at());
    }

    private void write(List<Entry> entries) throws Exception {
        ledger.write(entries, entries.get(entries.size() - 1).at());
    }

    private void upEveryFiveMinutes(int from, int to) throws Exception {
        List<Entry> entries = new ArrayList<>(changed(State.UNKNOWN, up(FILESRV, at(from), FAST)));
        for (int minute = from + 5; minute <= to; minute += 5) {
            entries.add(checked(up(FILESRV, at(minute), FAST)));
        }
        write(entries);
    }

    private TargetHistory read(int from, int to) throws Exception {
        return new HistoryReader(database).read(TargetKey.of(FILESRV), at(from), at(to));
    }

    private String strip(int from, int to) throws Exception {
        return read(from, to).strip().segments().stream()
                .map(segment -> segment.length().toMinutes() + " "
                        + segment.reason()
                                .map(Gap.Reason::id)
                                .orElse(segment.state().id()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aCheckIsReadBackAsItWas() throws Exception {
        CheckResult full = Histories.result(
                FILESRV,
                Depth.FULL,
                State.WARNING,
                Optional.of(FindingId.CERTIFICATE_EXPIRING),
                NOON,
                Optional.of(FAST));

        write(checked(full), checked(refused(FILESRV, at(5))));

        assertThat(read(0, 60).checks())
                .containsExactly(
                        new CheckPoint(
                                NOON,
                                Depth.FULL,
                                State.WARNING,
                                Optional.of(FindingId.CERTIFICATE_EXPIRING),
                                Optional.of(FAST)),
                        new CheckPoint(
                                at(5), Depth.PORT, State.DOWN, Optional.of(FindingId.PORT_REFUSED), Optional.empty()));
    }

    @Test
    void checksThatConfirmAStateLengthenItsSpan() throws Exception {
        upEveryFiveMinutes(0, 60);

        assertThat(read(0, 60).spans())
                .containsExactly(new Span(NOON.plus(TOOK), at(60).plus(TOOK), State.UP, Optional.empty()));
    }

    @Test
    void aChangeEndsOneSpanWhereTheNextBegins() throws Exception {
        upEveryFiveMinutes(0, 20);
        write(changed(State.UP, refused(FILESRV, at(25))));
        write(checked(refused(FILESRV, at(30))));

        assertThat(strip(1, 30)).isEqualTo("24 up, 4 down");
        assertThat(read(0, 60).changes())
                .containsExactly(
                        new Change(
                                at(25).plus(TOOK),
                                State.UP,
                                State.DOWN,
                                Optional.of(FindingId.PORT_REFUSED),
                                "It is down."),
                        new Change(NOON.plus(TOOK), State.UNKNOWN, State.UP, Optional.empty(), "It is up."));
    }

    @Test
    void asleepIsAHoleAndNotTheStateBefore() throws Exception {
        upEveryFiveMinutes(0, 20);
        TargetHistory before = read(0, 60);
        write(
                new Entry.Slept(at(22), at(50)),
                new Entry.Changed(new StateChange(
                        State.UP,
                        new TargetStatus(
                                FILESRV,
                                State.UNKNOWN,
                                Optional.empty(),
                                at(50),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        at(50))));
        write(changed(State.UNKNOWN, up(FILESRV, at(51), FAST)));
        write(checked(up(FILESRV, at(60), FAST)));

        assertThat(before.spans()).hasSize(1);
        assertThat(strip(1, 60)).isEqualTo("19 up, 31 asleep, 8 up");
    }

    @Test
    void aPauseIsAHoleEvenWhenAPersonChecksInBetween() throws Exception {
        upEveryFiveMinutes(0, 20);
        write(new Entry.Paused(at(20).plusSeconds(1)));
        write(checked(up(FILESRV, at(30), FAST)));
        write(checked(up(FILESRV, at(40), FAST)));
        write(new Entry.Resumed(at(50)));
        write(checked(up(FILESRV, at(50), FAST)), checked(up(FILESRV, at(60), FAST)));

        assertThat(strip(1, 60)).isEqualTo("19 up, 30 paused, 9 up");
        assertThat(read(0, 61).checks()).hasSize(9);
    }

    @Test
    void theTimeBetweenTwoRunsOfTheProgramIsAHole() throws Exception {
        upEveryFiveMinutes(0, 20);
        ledger = new Ledger(database);
        upEveryFiveMinutes(40, 60);

        assertThat(strip(1, 60)).isEqualTo("19 up, 20 not-running, 19 up");
    }

    @Test
    void aTargetThatWasTakenFromTheListAndPutBackHasAHole() throws Exception {
        upEveryFiveMinutes(0, 20);
        write(checked(up(TERM, at(30), FAST)));
        upEveryFiveMinutes(40, 60);
        write(checked(up(TERM, at(60), FAST)));

        assertThat(strip(1, 60)).isEqualTo("19 up, 20 not-measured, 19 up");
    }

    @Test
    void aClockThatIsSetBackBeginsAnotherSpan() throws Exception {
        upEveryFiveMinutes(0, 30);
        write(checked(up(FILESRV, at(-60), FAST)), checked(up(FILESRV, at(-55), FAST)));

        assertThat(read(-120, 60).spans()).hasSize(2);
        assertThat(strip(-58, -56)).isEqualTo("2 up");
    }

    @Test
    void aFailedCheckKeepsWhatItSaw() throws Exception {
        upEveryFiveMinutes(0, 20);
        write(changed(State.UP, refused(FILESRV, at(25))));

        CheckLog log = new HistoryReader(database)
                .log(TargetKey.of(FILESRV), State.DOWN, at(25), at(60))
                .orElseThrow();

        assertThat(log.at()).isEqualTo(at(25));
        assertThat(log.summary()).isEqualTo("It is down.");
        assertThat(log.steps())
                .contains(
                        new CheckLog.Step(StageId.CONNECT, Outcome.FAIL, Optional.of(Duration.ofMillis(37)), "refused"),
                        new CheckLog.Step(StageId.TLS, Outcome.SKIPPED, Optional.empty(), "not reached"));
        assertThat(log.remarks()).extracting(CheckLog.Remark::text).containsExactly("The port is closed.");
        assertThat(log.lines()).containsExactly("connect 127.0.0.1", "RST after 37 ms");
    }

    @Test
    void aHostThatStaysDownIsNotLoggedWithEachCheck() throws Exception {
        write(changed(State.UNKNOWN, refused(FILESRV, at(0))));
        for (int minute = 1; minute <= 24 * 60; minute++) {
            write(checked(refused(FILESRV, at(minute))));
        }
        long whileDown = logs();
        write(changed(State.DOWN, up(FILESRV, at(1500), FAST)));
        write(changed(State.UP, refused(FILESRV, at(1510))));

        assertThat(whileDown).isEqualTo(5);
        assertThat(logs()).isEqualTo(6);
    }

    private long logs() throws Exception {
        return database.first("SELECT count(*) FROM logs", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void twoProgramsWriteAChangeDownOnce() throws Exception {
        try (Database second = HistoryFile.in(directory).open()) {
            Ledger other = new Ledger(second);
            write(changed(State.UNKNOWN, up(FILESRV, at(0), FAST)));
            other.write(changed(State.UNKNOWN, up(FILESRV, at(0).plusSeconds(3), FAST)), at(1));
            write(changed(State.UP, refused(FILESRV, at(10))));
            other.write(changed(State.UP, refused(FILESRV, at(10).plusSeconds(4))), at(11));
            write(checked(refused(FILESRV, at(15))));
        }

        assertThat(read(0, 60).changes()).extracting(Change::to).containsExactly(State.DOWN, State.UP);
        assertThat(strip(1, 15)).isEqualTo("9 up, 4 down");
    }

    @Test
    void aNameMayChangeAndAnotherPortIsAnotherHistory() throws Exception {
        upEveryFiveMinutes(0, 20);
        Target renamed = new Target("File server", FILESRV.endpoint());
        Target otherPort = new Target("FILESRV01", new Endpoint("filesrv01.example", 3390));

        assertThat(TargetKey.of(renamed)).isEqualTo(TargetKey.of(FILESRV));
        assertThat(new HistoryReader(database)
                        .read(TargetKey.of(otherPort), at(0), at(60))
                        .checks())
                .isEmpty();
    }

    @Test
    void whatFailsHalfwayIsNotWrittenAtAll() throws Exception {
        upEveryFiveMinutes(0, 20);
        database.pragma("query_only = 1");
        Instant later = at(25);
        assertThatThrownBy(() -> ledger.write(changed(State.UP, refused(FILESRV, later)), later))
                .isInstanceOf(SQLException.class);
        database.pragma("query_only = 0");

        assertThat(read(0, 60).changes()).hasSize(1);
        write(changed(State.UP, refused(FILESRV, later)));
        assertThat(read(0, 60).changes()).hasSize(2);
        assertThat(strip(1, 25)).isEqualTo("24 up");
    }

    @Test
    void afterADiskWasFullItGoesOnWithNothingLost() throws Exception {
        upEveryFiveMinutes(0, 20);
        database.pragma("max_page_count = " + database.number("page_count"));
        List<Entry> flood = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            flood.add(checked(up(FILESRV, at(25).plusMillis(i), FAST)));
        }
        assertThatThrownBy(() -> ledger.write(flood, at(30)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        full -> assertThat(HistoryFile.in(directory)
                                        .failed(full)
                                        .sentence()
                                        .toString())
                                .contains("the disk is full"));
        database.pragma("max_page_count = 1000000");
        write(flood);

        assertThat(read(0, 60).checks()).hasSize(5_005);
        assertThat(read(0, 60).spans()).hasSize(1);
    }
}
