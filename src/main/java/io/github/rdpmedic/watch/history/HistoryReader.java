package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is written down. */
final class HistoryReader {

    /** Enough for a list that a person looks through. */
    private static final int MOST_CHANGES = 500;

    /** The check that began a span started before it: three failed ones make it. */
    private static final Duration BEFORE_SPAN = Duration.ofMinutes(2);

    private static final long MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();

    private final Database database;

    HistoryReader(Database database) {
        this.database = database;
    }

    static long hourNumber(Instant moment) {
        return Math.floorDiv(moment.toEpochMilli(), MILLIS_AN_HOUR);
    }

    TargetHistory read(TargetKey key, Instant from, Instant to) throws SQLException {
        Optional<Long> target = target(key);
        if (target.isEmpty()) {
            return TargetHistory.empty(from, to);
        }
        long id = target.get();
        return new TargetHistory(
                from,
                to,
                spans(id, from, to),
                gaps(from, to),
                changes(id, from, to),
                checks(database, id, from, to),
                hours(id, from, to));
    }

    private Optional<Long> target(TargetKey key) throws SQLException {
        return database.first("SELECT id FROM targets WHERE key = ?", row -> row.getLong(1), key.text());
    }

    private List<Span> spans(long target, Instant from, Instant to) throws SQLException {
        return database.query(
                "SELECT began, ended, state, cause FROM spans WHERE target = ? AND ended >= ? AND began <= ?"
                        + " ORDER BY began",
                row -> new Span(
                        Database.instant(row, 1),
                        Database.instant(row, 2),
                        Codes.state(row.getInt(3)),
                        Codes.cause(row.getString(4))),
                target,
                from,
                to);
    }

    private List<Change> changes(long target, Instant from, Instant to) throws SQLException {
        return database.query(
                "SELECT at, previous, state, cause, summary FROM changes WHERE target = ? AND at BETWEEN ? AND ?"
                        + " ORDER BY at DESC, id DESC LIMIT " + MOST_CHANGES,
                row -> new Change(
                        Database.instant(row, 1),
                        Codes.state(row.getInt(2)),
                        Codes.state(row.getInt(3)),
                        Codes.cause(row.getString(4)),
                        row.getString(5)),
                target,
                from,
                to);
    }

    static List<CheckPoint> checks(Database database, long target, Instant from, Instant to) throws SQLException {
        return database.query(
                "SELECT at, depth, state, cause, micros FROM checks WHERE target = ? AND at >= ? AND at < ?"
                        + " ORDER BY at",
                row -> new CheckPoint(
                        Database.instant(row, 1),
                        Codes.depth(row.getInt(2)),
                        Codes.state(row.getInt(3)),
                        Codes.cause(row.getString(4)),
                        micros(row, 5)),
                target,
                from,
                to);
    }

    private static Optional<Duration> micros(ResultSet row, int column) throws SQLException {
        return Database.optionalLong(row, column).map(micros -> Duration.ofNanos(micros * 1000));
    }

    private List<HourSummary> hours(long target, Instant from, Instant to) throws SQLException {
        return database.query(
                "SELECT hour, checks, lost, unknown, least, median, high FROM hours"
                        + " WHERE target = ? AND hour BETWEEN ? AND ? ORDER BY hour",
                row -> new HourSummary(
                        Instant.ofEpochMilli(row.getLong(1) * MILLIS_AN_HOUR),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        latencies(row)),
                target,
                hourNumber(from),
                hourNumber(to));
    }

    private static Optional<Latencies> latencies(ResultSet row) throws SQLException {
        Optional<Duration> least = micros(row, 5);
        Optional<Duration> median = micros(row, 6);
        Optional<Duration> high = micros(row, 7);
        return least.flatMap(a -> median.flatMap(b -> high.map(c -> new Latencies(a, b, c))));
    }

    /** Pauses and sleep, and the time between the runs of the program. */
    private List<Gap> gaps(Instant from, Instant to) throws SQLException {
        List<Gap> gaps = new ArrayList<>(database.query(
                "SELECT gaps.began, coalesce(gaps.ended, runs.alive), gaps.reason FROM gaps"
                        + " JOIN runs ON runs.id = gaps.run"
                        + " WHERE coalesce(gaps.ended, runs.alive) >= ? AND gaps.began <= ?",
                row -> new Gap(Database.instant(row, 1), Database.instant(row, 2), Codes.reason(row.getInt(3))),
                from,
                to));
        Instant end = from;
        for (Instant[] run : database.query(
                "SELECT began, alive FROM runs WHERE alive >= ? AND began <= ? ORDER BY began",
                row -> new Instant[] {Database.instant(row, 1), Database.instant(row, 2)},
                from,
                to)) {
            if (run[0].isAfter(end)) {
                gaps.add(new Gap(end, run[0], Gap.Reason.NOT_RUNNING));
            }
            end = run[1].isAfter(end) ? run[1] : end;
        }
        if (end.isBefore(to)) {
            gaps.add(new Gap(end, to, Gap.Reason.NOT_RUNNING));
        }
        return gaps;
    }

    /** What the first check saw that found this state, or else any check while it lasted. */
    Optional<CheckLog> log(TargetKey key, State state, Instant from, Instant to) throws SQLException {
        Optional<Long> target = target(key);
        return target.isEmpty()
                ? Optional.empty()
                : database.first(
                        "SELECT at, depth, state, cause, micros, summary, seen FROM logs"
                                + " WHERE target = ? AND at BETWEEN ? AND ? ORDER BY state = ? DESC, at LIMIT 1",
                        HistoryReader::log,
                        target.get(),
                        from.minus(BEFORE_SPAN),
                        to,
                        Codes.of(state));
    }

    private static CheckLog log(ResultSet row) throws SQLException {
        CheckLogJson.Seen seen = CheckLogJson.decode(row.getString(7));
        return new CheckLog(
                Database.instant(row, 1),
                Codes.depth(row.getInt(2)),
                Codes.state(row.getInt(3)),
                Codes.cause(row.getString(4)),
                Duration.ofNanos(row.getLong(5) * 1000),
                row.getString(6),
                seen.steps(),
                seen.remarks(),
                seen.lines());
    }
}
