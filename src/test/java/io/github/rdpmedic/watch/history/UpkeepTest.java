package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.changed;
import static io.github.rdpmedic.watch.history.Histories.checked;
import static io.github.rdpmedic.watch.history.Histories.refused;
import static io.github.rdpmedic.watch.history.Histories.target;
import static io.github.rdpmedic.watch.history.Histories.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long things are kept, and how large the file becomes. The clock is that of the entries. */
class UpkeepTest {

    private static final Target FILESRV = target("FILESRV01");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration CADENCE = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

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

    private void watch(List<Target> targets, Instant from, Instant to, Retention retention) throws Exception {
        Upkeep upkeep = new Upkeep(database, retention);
        for (Instant now = from; now.isBefore(to); now = now.plus(CADENCE)) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                Instant startedAt = now.plusMillis(i * 300L);
                entries.add(checked(up(targets.get(i), startedAt, latency(now, i))));
            }
            ledger.write(entries, now);
            if (upkeep.isDue(now)) {
                upkeep.run(now);
            }
        }
    }

    private static Duration latency(Instant now, int host) {
        long wave = Math.floorMod(now.getEpochSecond() / 60 * 7919 + host * 104_729L, 30_000);
        return Duration.ofNanos((8_000 + wave) * 1000);
    }

    private long count(String table) throws Exception {
        return database.first("SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    private TargetHistory read(Instant from, Instant to) throws Exception {
        return new HistoryReader(database).read(TargetKey.of(FILESRV), from, to);
    }

    private static Retention keeping(Duration checks, Duration rest) {
        return new Retention(checks, 10_000, rest, 2_000, 100, 512L << 20);
    }

    @Test
    void checksAreKeptForTheirTimeAndTheirHoursAfterwards() throws Exception {
        Retention retention = keeping(Duration.ofDays(3), Duration.ofDays(8));
        Instant end = START.plus(Duration.ofDays(11)).plusSeconds(1);
        watch(List.of(FILESRV), START, end, retention);

        TargetHistory all = read(START, end);
        assertThat(all.checks().get(0).at()).isBetween(end.minus(Duration.ofDays(4)), end.minus(Duration.ofDays(3)));
        assertThat(all.hours().get(0).hour()).isBetween(end.minus(Duration.ofDays(9)), end.minus(Duration.ofDays(8)));
        assertThat(all.hours().get(0).checks()).isEqualTo(12);
        assertThat(all.hours()).hasSizeBetween(8 * 24, 9 * 24);
    }

    @Test
    void anHourIsSummedUpOnceItIsOver() throws Exception {
        watch(List.of(FILESRV), START, START.plus(Duration.ofMinutes(90)), Retention.DEFAULTS);
        ledger.write(List.of(checked(refused(FILESRV, START.plus(Duration.ofMinutes(58))))), START);
        new Upkeep(database, Retention.DEFAULTS).run(START.plus(Duration.ofMinutes(90)));

        assertThat(read(START, START.plus(DAY)).hours()).singleElement().satisfies(hour -> {
            assertThat(hour.hour()).isEqualTo(START);
            assertThat(hour.checks()).isEqualTo(13);
            assertThat(hour.lost()).isEqualTo(1);
            assertThat(hour.latency().orElseThrow().least()).isBetween(Duration.ofMillis(8), Duration.ofMillis(38));
        });
    }

    @Test
    void failuresOutliveSuccesses() throws Exception {
        Retention retention = keeping(Duration.ofDays(2), Duration.ofDays(730));
        ledger.write(changed(State.UNKNOWN, refused(FILESRV, START)), START);
        ledger.write(changed(State.DOWN, up(FILESRV, START.plusSeconds(60), Duration.ofMillis(8))), START);
        watch(List.of(FILESRV), START.plus(CADENCE), START.plus(Duration.ofDays(6)), retention);

        assertThat(new HistoryReader(database).log(TargetKey.of(FILESRV), State.DOWN, START, START.plus(CADENCE)))
                .isPresent();
        assertThat(read(START, START.plus(DAY)).checks()).isEmpty();
        assertThat(read(START, START.plus(DAY)).changes()).hasSize(2);
    }

    @Test
    void neitherChecksNorLogsNorChangesOfOneTargetGrowWithoutBound() throws Exception {
        Retention retention = new Retention(DAY, 50, DAY, 20, 5, 512L << 20);
        Instant now = START;
        for (int i = 0; i < 100; i++) {
            ledger.write(changed(State.UP, refused(FILESRV, now)), now);
            ledger.write(changed(State.DOWN, up(FILESRV, now.plusSeconds(20), Duration.ofMillis(8))), now);
            now = now.plusSeconds(40);
        }
        new Upkeep(database, retention).run(now);

        assertThat(count("checks")).isEqualTo(50);
        assertThat(count("changes")).isEqualTo(20);
        assertThat(count("spans")).isEqualTo(20);
        assertThat(count("logs")).isEqualTo(5);
        assertThat(read(START, now).changes().get(0).to()).isEqualTo(State.UP);
    }

    @Test
    void theFileIsNeverLargerThanItsBound() throws Exception {
        long bound = 1_500_000;
        Retention retention = new Retention(Duration.ofDays(30), 10_000, Duration.ofDays(730), 2_000, 100, bound);
        List<Target> targets =
                IntStream.range(0, 30).mapToObj(i -> target("HOST-" + i)).toList();
        Instant end = START.plus(Duration.ofDays(9)).plusSeconds(1);
        watch(targets, START, end, retention);
        new Upkeep(database, retention).run(end);
        database.close();

        assertThat(Files.size(directory.resolve("history.db"))).isLessThanOrEqualTo(bound);
        database = HistoryFile.in(directory).open();
        assertThat(count("checks")).isLessThan(30 * 9 * 288L).isGreaterThan(30 * 288L);
    }

    /** The figures that the documentation of {@link Retention} states. */
    @Test
    void fiveHundredTargetsTakeWhatTheDocumentationSays() throws Exception {
        List<Target> targets =
                IntStream.range(0, 500).mapToObj(i -> target("HOST-" + i)).toList();
        watch(targets, START, START.plus(DAY), Retention.DEFAULTS);
        new Upkeep(database, Retention.DEFAULTS).run(START.plus(DAY));
        double aCheck = bytes("checks") / (double) count("checks");
        double anHour = bytes("hours") / (double) count("hours");
        long raw = Math.round(aCheck * Retention.DEFAULTS.checksPerTarget() * 500);
        long hours = Math.round(anHour * Retention.DEFAULTS.rest().toHours() * 500);
        assertThat(count("checks")).isEqualTo(500 * 288);
        assertThat(raw).isBetween(90L << 20, 120L << 20);
        assertThat(hours).isBetween(200L << 20, 260L << 20);
        assertThat(raw + hours).isLessThan(Retention.DEFAULTS.bytes());
    }

    private long bytes(String table) throws Exception {
        return database.first("SELECT sum(pgsize) FROM dbstat WHERE name = ?", row -> row.getLong(1), table)
                .orElseThrow();
    }
}
