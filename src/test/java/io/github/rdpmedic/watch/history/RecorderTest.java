package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.status;
import static io.github.rdpmedic.watch.history.Histories.target;
import static io.github.rdpmedic.watch.history.Histories.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.Monitor;
import io.github.rdpmedic.watch.Ticker;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the monitor's news is written down, and where. */
class RecorderTest {

    private static final Target FILESRV = target("FILESRV01");
    private static final Target SIMULATED = new Target("Healthy", new Endpoint("127.0.0.1", 40001));
    private static final Predicate<Target> IS_SIMULATED =
            target -> target.endpoint().host().equals("127.0.0.1");

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(at(60), ZoneOffset.UTC);

    private HistoryStore kept() {
        return HistoryStore.in(directory, Retention.DEFAULTS, clock, trouble -> {});
    }

    private static WatchSnapshot snapshot(Optional<Instant> pausedUntil, Instant now, CheckResult... last) {
        return new WatchSnapshot(
                List.of(last).stream()
                        .map(result -> status(result.target(), State.UP, result))
                        .toList(),
                pausedUntil,
                now);
    }

    private static void check(Recorder recorder, CheckResult result) {
        recorder.checked(status(result.target(), result.state(), result), result);
    }

    @Test
    void aPauseIsWrittenDownOnceAndEnds() throws Exception {
        try (HistoryStore store = kept()) {
            Recorder recorder = new Recorder(store, target -> true);
            CheckResult first = up(FILESRV, at(0), Duration.ofMillis(8));
            check(recorder, first);
            check(recorder, up(FILESRV, at(5), Duration.ofMillis(8)));
            recorder.changed(snapshot(Optional.of(Instant.MAX), at(10), first));
            recorder.changed(snapshot(Optional.of(Instant.MAX), at(11), first));
            recorder.changed(snapshot(Optional.empty(), at(40), first));
            check(recorder, up(FILESRV, at(41), Duration.ofMillis(8)));
        }

        assertThat(kept().read(FILESRV, NOON, at(60)).gaps())
                .contains(new Gap(at(10), at(40), Gap.Reason.PAUSED))
                .filteredOn(gap -> gap.reason() == Gap.Reason.PAUSED)
                .hasSize(1);
    }

    @Test
    void simulatedHostsLeaveNoTraceInTheHistoryOfAPerson() throws Exception {
        HistoryByTarget both = new HistoryByTarget(IS_SIMULATED, HistoryStore.untilClosed(clock), kept());
        Recorder theirs = new Recorder(both.theirs(), IS_SIMULATED);
        Recorder others = new Recorder(both.others(), IS_SIMULATED.negate());
        CheckResult simulated = up(SIMULATED, at(0), Duration.ofMillis(1));
        for (Recorder recorder : List.of(theirs, others)) {
            check(recorder, simulated);
            recorder.changed(snapshot(Optional.of(Instant.MAX), at(1), simulated));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(both.read(SIMULATED, NOON, at(60)).checks()).hasSize(1));
        both.theirs().close();
        both.others().close();

        assertThat(directory).isEmptyDirectory();
        assertThat(both.read(SIMULATED, NOON, at(60)).checks()).isEmpty();
    }

    @Test
    void whatARealMonitorChecksIsThereWhenItHasEnded() throws Exception {
        HistoryByTarget both = new HistoryByTarget(
                target -> false,
                HistoryStore.untilClosed(clock),
                HistoryStore.in(directory, Retention.DEFAULTS, Clock.systemUTC(), trouble -> {}));
        Instant begin = Instant.now();
        try (Watch watch = Monitor.start(
                List.of(FILESRV),
                Settings.DEFAULTS,
                (request, cancellation) ->
                        up(FILESRV, Instant.now(), Duration.ofMillis(8)).observation(),
                Diagnoser::diagnose,
                Ticker.system(),
                new Random(1))) {
            Runnable end = both.recording(watch);
            watch.checkNow(FILESRV).get();
            watch.checkNow(FILESRV).get();
            end.run();
        }

        TargetHistory written = both.read(FILESRV, begin, Instant.now());
        assertThat(written.checks()).isNotEmpty();
        assertThat(written.checks().get(0).latency()).hasValue(Duration.ofMillis(8));
    }
}
