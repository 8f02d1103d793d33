package io.github.rdpmedic.watch.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Once a day: sums up the hours that are over, and deletes what is past its time or too much. */
final class Upkeep {

    private static final Duration CADENCE = Duration.ofDays(1);
    private static final String LAST = "upkeep";
    private static final String SUMMED_UP = "summed-up";

    /** When space is short, so much goes at once. */
    private static final Duration CHECKS_AT_ONCE = Duration.ofDays(1);

    private static final Duration HOURS_AT_ONCE = Duration.ofDays(30);

    private final Database database;
    private final Retention retention;

    Upkeep(Database database, Retention retention) {
        this.database = database;
        this.retention = retention;
    }

    boolean isDue(Instant now) throws SQLException {
        Instant last = noted(LAST);
        return !now.isBefore(last.plus(CADENCE)) || last.isAfter(now.plus(CADENCE));
    }

    void run(Instant now) throws SQLException {
        List<Long> targets = database.query("SELECT id FROM targets", row -> row.getLong(1));
        database.transaction(() -> {
            for (long target : targets) {
                sumUp(target, noted(SUMMED_UP), now.truncatedTo(ChronoUnit.HOURS));
            }
            note(SUMMED_UP, now.truncatedTo(ChronoUnit.HOURS));
            note(LAST, now);
        });
        for (long target : targets) {
            database.transaction(() -> trim(target, now));
        }
        trimShared(now);
        shrink(targets, now);
        database.pragma("wal_checkpoint(TRUNCATE)");
    }

    private Instant noted(String key) throws SQLException {
        return database.first("SELECT value FROM meta WHERE key = ?", row -> Database.instant(row, 1), key)
                .orElse(Instant.EPOCH);
    }

    private void note(String key, Instant moment) throws SQLException {
        database.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, moment);
    }

    private void sumUp(long target, Instant from, Instant to) throws SQLException {
        Map<Instant, List<CheckPoint>> hours = HistoryReader.checks(database, target, from, to).stream()
                .collect(Collectors.groupingBy(
                        check -> check.at().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()));
        for (Map.Entry<Instant, List<CheckPoint>> hour : hours.entrySet()) {
            write(target, HourSummary.of(hour.getKey(), hour.getValue()));
        }
    }

    private void write(long target, HourSummary hour) throws SQLException {
        database.execute(
                "INSERT OR REPLACE INTO hours (target, hour, checks, lost, unknown, least, median, high)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                target,
                HistoryReader.hourNumber(hour.hour()),
                hour.checks(),
                hour.lost(),
                hour.unknown(),
                hour.latency().map(latency -> micros(latency.least())),
                hour.latency().map(latency -> micros(latency.median())),
                hour.latency().map(latency -> micros(latency.high())));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private void trim(long target, Instant now) throws SQLException {
        Instant oldest = now.minus(retention.rest());
        database.execute("DELETE FROM checks WHERE target = ? AND at < ?", target, now.minus(retention.checks()));
        database.execute(
                "DELETE FROM checks WHERE target = ? AND at <="
                        + " (SELECT at FROM checks WHERE target = ? ORDER BY at DESC LIMIT 1 OFFSET ?)",
                target,
                target,
                retention.checksPerTarget());
        database.execute("DELETE FROM hours WHERE target = ? AND hour < ?", target, HistoryReader.hourNumber(oldest));
        trim("spans", "ended", target, oldest, retention.changesPerTarget());
        trim("changes", "at", target, oldest, retention.changesPerTarget());
        trim("logs", "at", target, oldest, retention.logsPerTarget());
    }

    private void trim(String table, String moment, long target, Instant oldest, int most) throws SQLException {
        database.execute("DELETE FROM " + table + " WHERE target = ? AND " + moment + " < ?", target, oldest);
        database.execute(
                "DELETE FROM " + table + " WHERE target = ? AND id NOT IN (SELECT id FROM " + table
                        + " WHERE target = ? ORDER BY " + moment + " DESC LIMIT ?)",
                target,
                target,
                most);
    }

    /** What belongs to no target. */
    private void trimShared(Instant now) throws SQLException {
        Instant oldest = now.minus(retention.rest());
        database.transaction(() -> {
            database.execute("DELETE FROM gaps WHERE coalesce(ended, began) < ?", oldest);
            database.execute("DELETE FROM runs WHERE alive < ?", oldest);
        });
    }

    private void shrink(List<Long> targets, Instant now) throws SQLException {
        Instant checksGone = now.minus(retention.checks());
        while (bytes() > retention.bytes() && checksGone.isBefore(now.minus(CHECKS_AT_ONCE))) {
            checksGone = checksGone.plus(CHECKS_AT_ONCE);
            delete("DELETE FROM checks WHERE target = ? AND at < ?", targets, checksGone.toEpochMilli());
        }
        Instant hoursGone = now.minus(retention.rest());
        while (bytes() > retention.bytes() && hoursGone.isBefore(now)) {
            hoursGone = hoursGone.plus(HOURS_AT_ONCE);
            delete("DELETE FROM hours WHERE target = ? AND hour < ?", targets, HistoryReader.hourNumber(hoursGone));
        }
        database.pragma("incremental_vacuum");
    }

    private void delete(String sql, List<Long> targets, long before) throws SQLException {
        database.transaction(() -> {
            for (long target : targets) {
                database.execute(sql, target, before);
            }
        });
    }

    /** What the file takes when its free pages are given back. */
    private long bytes() throws SQLException {
        return (database.number("page_count") - database.number("freelist_count")) * database.number("page_size");
    }
}
