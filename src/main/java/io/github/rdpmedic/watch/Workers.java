package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.probe.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** The threads that probe: as many as checks may run at once, and none while nothing runs. */
final class Workers {

    private static final long IDLE_SECONDS = 10;

    private final Probe probe;
    private final Function<Observation, Diagnosis> diagnose;
    private final Ticker ticker;
    private final AtomicInteger count = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    Workers(Probe probe, Function<Observation, Diagnosis> diagnose, Ticker ticker, int concurrency) {
        this.probe = probe;
        this.ticker = ticker;
        this.diagnose = diagnose;
        this.pool = new ThreadPoolExecutor(
                concurrency, concurrency, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rdp-medic check " + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Exactly one of the two hears the end of the check, on a worker's thread. */
    void run(Check check, Consumer<CheckResult> checked, Consumer<Outcome> echoed) {
        pool.execute(() -> {
            if (check.request().depth() == Depth.REACHABILITY) {
                echoed.accept(echo(check));
            } else {
                checked.accept(check(check));
            }
        });
    }

    private Outcome echo(Check check) {
        try {
            return probe.probe(check.request(), check.cancellation())
                    .stage(StageId.PATH)
                    .map(StageResult::outcome)
                    .orElse(Outcome.SKIPPED);
        } catch (RuntimeException | Error defect) {
            Defect.report("an echo", defect);
            return Outcome.SKIPPED;
        }
    }

    private CheckResult check(Check check) {
        Instant startedAt = ticker.now().wall();
        try {
            Observation observation = probe.probe(check.request(), check.cancellation());
            return new CheckResult(observation, diagnose.apply(observation));
        } catch (RuntimeException | Error defect) {
            Defect.report("a check", defect);
            return broken(check, startedAt);
        }
    }

    /** A defect of this program says nothing about the host. */
    private static CheckResult broken(Check check, Instant startedAt) {
        Observation nothing = new Observation(
                check.request().target(),
                check.request().depth(),
                startedAt,
                Duration.ZERO,
                List.of(),
                Facts.NONE,
                List.of());
        Message summary = Message.of(Workers.class, "check.broken");
        return new CheckResult(
                nothing, new Diagnosis(State.UNKNOWN, Optional.of(FindingId.INTERNAL_ERROR), summary, List.of()));
    }

    void resize(int concurrency) {
        if (concurrency > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(concurrency);
            pool.setCorePoolSize(concurrency);
        } else {
            pool.setCorePoolSize(concurrency);
            pool.setMaximumPoolSize(concurrency);
        }
    }

    void close() {
        pool.shutdownNow();
    }
}
