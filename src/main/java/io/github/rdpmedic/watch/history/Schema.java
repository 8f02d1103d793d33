package io.github.rdpmedic.watch.history;

import java.sql.SQLException;
import java.util.List;

/**
 * The tables, and the way from each version of them to the next. States, depths and reasons are written as
 * {@link Codes}; moments in milliseconds since 1970, latencies in microseconds.
 */
final class Schema {

    /** What brings version 0, an empty file, to 1, and so on. Add, never edit: files of every version are out there. */
    private static final List<List<String>> STEPS = List.of(List.of(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE targets (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL)",
            "CREATE TABLE runs (id INTEGER PRIMARY KEY, began INTEGER NOT NULL, alive INTEGER NOT NULL)",
            "CREATE TABLE gaps (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, began INTEGER NOT NULL, ended INTEGER,"
                    + " reason INTEGER NOT NULL)",
            "CREATE TABLE spans (id INTEGER PRIMARY KEY, target INTEGER NOT NULL, began INTEGER NOT NULL,"
                    + " ended INTEGER NOT NULL, state INTEGER NOT NULL, cause TEXT)",
            "CREATE INDEX spans_of_target ON spans (target, ended)",
            "CREATE TABLE changes (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, target INTEGER NOT NULL,"
                    + " at INTEGER NOT NULL, previous INTEGER NOT NULL, state INTEGER NOT NULL, cause TEXT,"
                    + " summary TEXT NOT NULL)",
            "CREATE INDEX changes_of_target ON changes (target, at)",
            "CREATE TABLE checks (target INTEGER NOT NULL, at INTEGER NOT NULL, depth INTEGER NOT NULL,"
                    + " state INTEGER NOT NULL, micros INTEGER, cause TEXT, PRIMARY KEY (target, at)) WITHOUT ROWID",
            "CREATE TABLE hours (target INTEGER NOT NULL, hour INTEGER NOT NULL, checks INTEGER NOT NULL,"
                    + " lost INTEGER NOT NULL, unknown INTEGER NOT NULL, least INTEGER, median INTEGER, high INTEGER,"
                    + " PRIMARY KEY (target, hour)) WITHOUT ROWID",
            "CREATE TABLE logs (id INTEGER PRIMARY KEY, target INTEGER NOT NULL, at INTEGER NOT NULL,"
                    + " depth INTEGER NOT NULL, state INTEGER NOT NULL, cause TEXT, micros INTEGER NOT NULL,"
                    + " summary TEXT NOT NULL, seen TEXT NOT NULL)",
            "CREATE INDEX logs_of_target ON logs (target, at)"));

    static final int VERSION = STEPS.size();

    private Schema() {}

    /** Marks the file as this program's: "RDPM". */
    private static final int APPLICATION = 0x5244504D;

    static void migrate(Database database) throws SQLException {
        if (database.number("user_version") == VERSION) {
            return;
        }
        database.transaction(() -> {
            for (long version = database.number("user_version"); version < VERSION; version++) {
                for (String step : STEPS.get((int) version)) {
                    database.execute(step);
                }
            }
            database.pragma("application_id = " + APPLICATION);
            database.pragma("user_version = " + VERSION);
        });
    }
}
