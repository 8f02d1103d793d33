package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history as a month of watching would leave it, written through the same classes. */
public final class HistorySamples {

    private static final Duration CADENCE = Duration.ofMinutes(5);

    private HistorySamples() {}

    /**
     * 30 days before {@code now}: asleep each night from 22 h for eight hours, slower at noon, an outage of 40 minutes
     * each third day, and one an hour and a half ago.
     */
    public static HistoryStore month(Path directory, Target target, Clock clock) throws Exception {
        Instant now = clock.instant();
        try (Database database = HistoryFile.in(directory).open()) {
            Ledger ledger = new Ledger(database);
            Days days = new Days(target, ledger);
            for (Instant at = now.minus(Duration.ofDays(30)); at.isBefore(now); at = at.plus(CADENCE)) {
                days.check(at, now);
            }
        }
        return HistoryStore.in(directory, Retention.DEFAULTS, clock, trouble -> {});
    }

    private static final class Days {
        private final Target target;
        private final Ledger ledger;
        private State state = State.UNKNOWN;
        private Instant last = Instant.EPOCH;

        Days(Target target, Ledger ledger) {
            this.target = target;
            this.ledger = ledger;
        }

        void check(Instant at, Instant now) throws SQLException {
            long minutes = Duration.between(at, now).toMinutes();
            boolean night = minutes % 1440 >= 660 && minutes % 1440 < 900;
            if (night) {
                return;
            }
            List<Entry> entries = new ArrayList<>();
            if (!last.equals(Instant.EPOCH) && Duration.between(last, at).compareTo(Duration.ofHours(1)) > 0) {
                entries.add(new Entry.Slept(last.plusSeconds(60), at.minusSeconds(20)));
                state = State.UNKNOWN;
            }
            CheckResult result = result(at, minutes);
            entries.addAll(
                    result.state() == state ? List.of(Histories.checked(result)) : Histories.changed(state, result));
            ledger.write(entries, at);
            state = result.state();
            last = at;
        }

        private CheckResult result(Instant at, long minutes) {
            boolean down =
                    minutes >= 60 && minutes < 100 || minutes % (3 * 1440) >= 1000 && minutes % (3 * 1440) < 1040;
            boolean warning = minutes < 60 && minutes >= 30;
            if (down) {
                return saying("FILESRV01 refuses connections on port 3389.", Histories.refused(target, at));
            }
            double wave = 14 + 6 * Math.sin(minutes / 130.0) + 3 * Math.sin(minutes / 17.0);
            Optional<Duration> latency = Optional.of(Duration.ofNanos((long) (wave * 1e6)));
            return warning
                    ? saying(
                            "FILESRV01 answers RDP; its certificate ends in 5 days.",
                            Histories.result(
                                    target,
                                    Depth.FULL,
                                    State.WARNING,
                                    Optional.of(FindingId.CERTIFICATE_EXPIRING),
                                    at,
                                    latency))
                    : saying(
                            "FILESRV01 answers RDP.",
                            Histories.result(target, Depth.PORT, State.UP, Optional.empty(), at, latency));
        }

        private static CheckResult saying(String summary, CheckResult result) {
            return new CheckResult(
                    result.observation(),
                    new Diagnosis(
                            result.state(),
                            result.diagnosis().cause(),
                            Message.verbatim(summary),
                            result.diagnosis().findings()));
        }
    }
}
