package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes entries down, one transaction for many. What it remembers is what the file says. For one thread. */
final class Ledger {

    /** While a check fails in the same way, so often is written down what it saw. */
    private static final Duration SAME_FAILURE = Duration.ofHours(6);

    /** A change is announced some milliseconds after the check that made it; more than this is a clock set back. */
    private static final Duration SAME_MOMENT = Duration.ofMinutes(1);

    private final Database database;
    private Memory memory;

    Ledger(Database database) {
        this(database, new Memory());
    }

    private Ledger(Database database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    /** The span that the next check may lengthen. */
    private record Open(long span, State state, Optional<FindingId> cause, Instant to) {
        boolean is(State other, Optional<FindingId> otherCause) {
            return state == other && cause.equals(otherCause);
        }
    }

    private record Logged(State state, Optional<FindingId> cause, Instant at) {}

    private static final class Memory {
        private Optional<Long> run = Optional.empty();
        private Optional<Long> pause = Optional.empty();
        private final Map<TargetKey, Long> targets = new HashMap<>();
        private final Map<TargetKey, Open> open = new HashMap<>();
        private final Map<TargetKey, Logged> logged = new HashMap<>();

        Memory copy() {
            Memory copy = new Memory();
            copy.run = run;
            copy.pause = pause;
            copy.targets.putAll(targets);
            copy.open.putAll(open);
            copy.logged.putAll(logged);
            return copy;
        }
    }

    /** All of them or none. */
    void write(List<Entry> entries, Instant now) throws SQLException {
        Memory before = memory;
        memory = before.copy();
        try {
            database.transaction(() -> {
                long run = run(entries.isEmpty() ? now : entries.get(0).at());
                for (Entry entry : entries) {
                    write(entry, run);
                }
                database.execute("UPDATE runs SET alive = max(alive, ?) WHERE id = ?", now, run);
            });
        } catch (SQLException | RuntimeException notWritten) {
            memory = before;
            throw notWritten;
        }
    }

    /** The targets whose newest span still holds. */
    Set<TargetKey> open() {
        return Set.copyOf(memory.open.keySet());
    }

    private long run(Instant began) throws SQLException {
        if (memory.run.isEmpty()) {
            memory.run = Optional.of(database.insert("INSERT INTO runs (began, alive) VALUES (?, ?)", began, began));
        }
        return memory.run.get();
    }

    private void write(Entry entry, long run) throws SQLException {
        if (entry instanceof Entry.Checked checked) {
            write(checked);
        } else if (entry instanceof Entry.Changed changed) {
            write(changed.change(), run);
        } else if (entry instanceof Entry.Paused paused) {
            memory.open.clear();
            memory.pause = Optional.of(database.insert(
                    "INSERT INTO gaps (run, began, reason) VALUES (?, ?, ?)",
                    run,
                    paused.at(),
                    Codes.of(Gap.Reason.PAUSED)));
        } else if (entry instanceof Entry.Resumed resumed) {
            database.execute("UPDATE gaps SET ended = ? WHERE id = ?", resumed.at(), memory.pause);
            memory.pause = Optional.empty();
        } else if (entry instanceof Entry.Slept slept) {
            memory.open.clear();
            database.execute(
                    "INSERT INTO gaps (run, began, ended, reason) VALUES (?, ?, ?, ?)",
                    run,
                    slept.from(),
                    slept.at(),
                    Codes.of(Gap.Reason.ASLEEP));
        }
    }

    private void write(Entry.Checked checked) throws SQLException {
        TargetKey key = TargetKey.of(checked.target());
        long target = target(key, checked.target());
        CheckResult result = checked.result();
        database.execute(
                "INSERT OR IGNORE INTO checks (target, at, depth, state, micros, cause) VALUES (?, ?, ?, ?, ?, ?)",
                target,
                result.observation().startedAt(),
                Codes.of(result.observation().depth()),
                Codes.of(result.state()),
                latency(result.observation()).map(took -> took.toNanos() / 1000),
                result.diagnosis().cause().map(FindingId::id));
        keepLog(key, target, checked);
        if (checked.state() == State.UNKNOWN) {
            memory.open.remove(key);
        } else if (memory.pause.isEmpty()) {
            hold(key, target, checked.state(), checked.cause(), checked.at());
        }
    }

    static Optional<Duration> latency(Observation seen) {
        return seen.facts()
                .tcp()
                .flatMap(Facts.Tcp::connectTime)
                .or(() -> seen.facts().path().flatMap(Facts.Path::rtt));
    }

    /** The state holds until {@code at}: lengthens its span, or begins one. */
    private void hold(TargetKey key, long target, State state, Optional<FindingId> cause, Instant at)
            throws SQLException {
        Open open = memory.open.get(key);
        boolean setBack = open != null && at.isBefore(open.to().minus(SAME_MOMENT));
        if (open == null || setBack || !open.is(state, cause)) {
            begin(key, target, state, cause, at);
        } else if (at.isAfter(open.to())) {
            lengthen(key, open, at);
        }
    }

    private void begin(TargetKey key, long target, State state, Optional<FindingId> cause, Instant at)
            throws SQLException {
        long span = database.insert(
                "INSERT INTO spans (target, began, ended, state, cause) VALUES (?, ?, ?, ?, ?)",
                target,
                at,
                at,
                Codes.of(state),
                cause.map(FindingId::id));
        memory.open.put(key, new Open(span, state, cause, at));
    }

    private void lengthen(TargetKey key, Open open, Instant to) throws SQLException {
        database.execute("UPDATE spans SET ended = ? WHERE id = ?", to, open.span());
        memory.open.put(key, new Open(open.span(), open.state(), open.cause(), to));
    }

    private void write(StateChange change, long run) throws SQLException {
        TargetKey key = TargetKey.of(change.status().target());
        long target = target(key, change.status().target());
        State to = change.status().state();
        keepChange(change, target, run);
        Open open = memory.open.get(key);
        boolean known = change.from() != State.UNKNOWN && to != State.UNKNOWN;
        if (open != null && known && change.at().isAfter(open.to())) {
            lengthen(key, open, change.at());
        }
        memory.open.remove(key);
        if (to != State.UNKNOWN && memory.pause.isEmpty()) {
            begin(key, target, to, change.status().cause(), change.at());
        }
    }

    /** Another process that watches the same targets sees the same change a moment earlier or later. */
    private void keepChange(StateChange change, long target, long run) throws SQLException {
        int state = Codes.of(change.status().state());
        Optional<String> cause = change.status().cause().map(FindingId::id);
        String summary = change.status().state() == State.UNKNOWN
                ? ""
                : change.status()
                        .explaining()
                        .map(result -> result.diagnosis().summary().toString())
                        .orElse("");
        database.execute(
                "INSERT INTO changes (run, target, at, previous, state, cause, summary) SELECT ?, ?, ?, ?, ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM changes WHERE target = ? AND at BETWEEN ? AND ?"
                        + " AND state = ? AND cause IS ? AND run <> ?)",
                run,
                target,
                change.at(),
                Codes.of(change.from()),
                state,
                cause,
                summary,
                target,
                change.at().minus(SAME_MOMENT),
                change.at().plus(SAME_MOMENT),
                state,
                cause,
                run);
    }

    /** What failed checks saw is kept in full, the first of a kind and then now and again. */
    private void keepLog(TargetKey key, long target, Entry.Checked checked) throws SQLException {
        CheckResult result = checked.result();
        if (result.state() == State.UP) {
            if (checked.state() == State.UP) {
                memory.logged.remove(key);
            }
            return;
        }
        Logged last = memory.logged.get(key);
        Optional<FindingId> cause = result.diagnosis().cause();
        boolean same = last != null
                && last.state() == result.state()
                && last.cause().equals(cause)
                && checked.at().isBefore(last.at().plus(SAME_FAILURE));
        if (same || result.observation().stages().isEmpty()) {
            return;
        }
        CheckLog log = CheckLog.of(result);
        database.execute(
                "INSERT INTO logs (target, at, depth, state, cause, micros, summary, seen)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                target,
                log.at(),
                Codes.of(log.depth()),
                Codes.of(log.state()),
                cause.map(FindingId::id),
                log.took().toNanos() / 1000,
                log.summary(),
                CheckLogJson.encode(log));
        memory.logged.put(key, new Logged(result.state(), cause, checked.at()));
    }

    private long target(TargetKey key, Target target) throws SQLException {
        Long known = memory.targets.get(key);
        if (known != null) {
            return known;
        }
        database.execute(
                "INSERT INTO targets (key, name) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name",
                key.text(),
                target.name());
        long id = database.first("SELECT id FROM targets WHERE key = ?", row -> row.getLong(1), key.text())
                .orElseThrow();
        memory.targets.put(key, id);
        return id;
    }
}
