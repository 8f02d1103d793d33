package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of the monitor, on the real clock. */
@Timeout(30)
class MonitorTest {

    private static final Target HOST = SimulatedWatch.target();

    private final CopyOnWriteArrayList<Thread> probing = new CopyOnWriteArrayList<>();
    private Optional<Monitor> monitor = Optional.empty();

    @AfterEach
    void close() {
        monitor.ifPresent(Monitor::close);
    }

    @Test
    void aHealthyHostIsShownUpWithinASecondOfTheStart() {
        Monitor watch = start(1, quick());

        await().atMost(Duration.ofSeconds(2)).until(() -> watch.snapshot().worst() == State.UP);
    }

    @Test
    void aListenerHearsTheSnapshotAtOnceThenEachChangeAndNothingAfterItsEnd() {
        CountDownLatch listening = new CountDownLatch(1);
        Monitor watch = start(1, (request, cancellation) -> {
            awaitQuietly(listening);
            return observe(request);
        });
        Heard heard = new Heard();
        Runnable end = watch.subscribe(heard);
        await().until(() -> !heard.snapshots.isEmpty());
        listening.countDown();

        await().until(() -> heard.latest().worst() == State.UP);
        assertThat(heard.changes).extracting(change -> change.status().state()).containsExactly(State.UP);
        end.run();
        int before = heard.snapshots.size();
        watch.checkNow(HOST).join();
        watch.pause(Instant.MAX);
        await().until(() -> watch.snapshot().paused());
        assertThat(heard.snapshots).hasSize(before);
    }

    @Test
    void aListenerThatThrowsHarmsNeitherTheMonitorNorTheOthers() {
        Monitor watch = start(1, quick());
        watch.subscribe(snapshot -> {
            throw new IllegalStateException("a window that is gone");
        });
        Heard heard = new Heard();
        watch.subscribe(heard);

        await().until(() -> heard.latest().worst() == State.UP);
    }

    @Test
    void manyResultsAtOnceAreFewSnapshotsOfWhichTheLastIsComplete() {
        Monitor watch = start(500, quick());
        Heard heard = new Heard();
        watch.subscribe(heard);
        Instant start = Instant.now();
        watch.checkAll();

        await().until(() -> heard.latest().count(State.UP) == 500);
        long tenths = Duration.between(start, Instant.now()).toMillis() / 100;
        assertThat(heard.snapshots.size()).isLessThanOrEqualTo((int) tenths + 3);
        assertThat(heard.changes).hasSize(500);
    }

    @Test
    void aProbeThatFailsByADefectIsUnknownAndTheWatchGoesOn() {
        AtomicInteger calls = new AtomicInteger();
        Monitor watch = start(2, (request, cancellation) -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("a defect");
            }
            return observe(request);
        });

        await().atMost(Duration.ofSeconds(10)).until(() -> watch.snapshot().count(State.UP) == 1);
        assertThat(watch.snapshot().count(State.DOWN)).isZero();
        assertThat(watch.checkNow(HOST).join().state()).isEqualTo(State.UP);
    }

    @Test
    void noMoreProbesRunAtOnceThanTheSettingsAllow() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Monitor watch = start(40, (request, cancellation) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pauseFor(Duration.ofMillis(20));
            running.decrementAndGet();
            return observe(request);
        });
        watch.checkAll();

        await().until(() -> watch.snapshot().count(State.UP) == 40);
        assertThat(most.get()).isBetween(2, Settings.DEFAULTS.cadence().concurrency());
        assertThat(probing.stream().distinct()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void closingCancelsRunningProbesAndWaitersAndLeavesNoThread() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Monitor watch = start(1, (request, cancellation) -> {
            cancellation.onCancel(cancelled::countDown);
            started.countDown();
            awaitQuietly(cancelled);
            return observe(request);
        });
        CompletableFuture<CheckResult> asked = watch.checkNow(HOST);
        awaitQuietly(started);
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rdp-medic watch") || probing.contains(thread))
                .toList();
        assertThat(threads).hasSizeGreaterThanOrEqualTo(2).allMatch(Thread::isDaemon);

        watch.close();

        await().atMost(Duration.ofSeconds(1)).until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(asked).isCancelled();
        assertThat(watch.checkNow(HOST)).isCancelled();
    }

    @Test
    void aPauseCancelsTheProbeUnderWayAndResumingChecksAfresh() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Monitor watch = start(1, (request, cancellation) -> {
            if (calls.incrementAndGet() == 1) {
                cancellation.onCancel(cancelled::countDown);
                started.countDown();
                awaitQuietly(cancelled);
            }
            return observe(request);
        });
        awaitQuietly(started);
        watch.pause(Instant.MAX);
        awaitQuietly(cancelled);
        assertThat(watch.snapshot().count(State.UNKNOWN)).isEqualTo(1);

        watch.resume();
        await().until(() -> watch.snapshot().worst() == State.UP);
    }

    @Test
    void targetsAndSettingsAreReplacedWhileRunning() {
        Monitor watch = start(1, quick());
        List<Target> three = SimulatedWatch.targets(3);
        Settings.Cadence wide = new Settings.Cadence(
                Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofSeconds(5), 16);
        watch.replaceSettings(new Settings(
                wide, Settings.Thresholds.DEFAULTS, Settings.Notices.DEFAULTS, Settings.Appearance.SYSTEM));
        watch.replaceTargets(three);

        await().until(() -> watch.snapshot().count(State.UP) == 3);
        assertThat(watch.snapshot().statuses()).extracting(TargetStatus::target).containsExactlyElementsOf(three);
    }

    private Monitor start(int targets, Probe probe) {
        Probe recorded = (request, cancellation) -> {
            probing.add(Thread.currentThread());
            return probe.probe(request, cancellation);
        };
        Monitor started = Monitor.start(
                SimulatedWatch.targets(targets),
                Settings.DEFAULTS,
                recorded,
                MonitorTest::answersRdp,
                Ticker.system(),
                new Random(1));
        monitor = Optional.of(started);
        return started;
    }

    private static Diagnosis answersRdp(Observation observation) {
        return new Diagnosis(State.UP, Optional.empty(), Message.NONE, List.of());
    }

    private static Probe quick() {
        return (ProbeRequest request, Cancellation cancellation) -> observe(request);
    }

    private static Observation observe(ProbeRequest request) {
        return Answer.up().to(request, Instant.now()).observation();
    }

    private static void pauseFor(Duration time) {
        awaitQuietly(new CountDownLatch(1), time);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        awaitQuietly(latch, Duration.ofSeconds(10));
    }

    private static void awaitQuietly(CountDownLatch latch, Duration time) {
        try {
            latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Heard implements WatchListener {

        final CopyOnWriteArrayList<WatchSnapshot> snapshots = new CopyOnWriteArrayList<>();
        final CopyOnWriteArrayList<StateChange> changes = new CopyOnWriteArrayList<>();

        @Override
        public void changed(WatchSnapshot snapshot) {
            snapshots.add(snapshot);
        }

        @Override
        public void stateChanged(StateChange change) {
            changes.add(change);
        }

        WatchSnapshot latest() {
            return snapshots.isEmpty()
                    ? new WatchSnapshot(List.of(), Optional.empty(), Instant.EPOCH)
                    : snapshots.get(snapshots.size() - 1);
        }
    }
}
