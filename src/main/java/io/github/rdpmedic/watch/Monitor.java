package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Probe;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The threads round a {@link Supervisor}: one that owns it, takes messages and sleeps until something is
 * due, and the {@link Workers} that probe.
 */
public final class Monitor implements Watch {

    /** So that a defect that repeats itself does not spin. */
    private static final long PAUSE_AFTER_DEFECT = TimeUnit.SECONDS.toNanos(1);

    private final Ticker ticker;
    private final Workers workers;
    private final Supervisor supervisor;
    private final Broadcast broadcast;
    private final BlockingQueue<Consumer<Moment>> inbox = new LinkedBlockingQueue<>();
    private final Set<CompletableFuture<CheckResult>> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Monitor(
            Settings settings,
            Probe probe,
            Function<Observation, Diagnosis> diagnose,
            Ticker ticker,
            RandomGenerator random) {
        Moment now = ticker.now();
        this.ticker = ticker;
        this.workers = new Workers(probe, diagnose, ticker, settings.cadence().concurrency());
        this.supervisor = new Supervisor(settings, random, new Wires(), ZoneId.systemDefault(), now);
        this.broadcast = new Broadcast(supervisor.snapshot(now));
    }

    /** Begins to watch. The first results come within seconds. */
    public static Monitor start(
            List<Target> targets,
            Settings settings,
            Probe probe,
            Function<Observation, Diagnosis> diagnose,
            Ticker ticker,
            RandomGenerator random) {
        Monitor monitor = new Monitor(settings, probe, diagnose, ticker, random);
        Moment now = ticker.now();
        monitor.supervisor.replaceTargets(Roster.of(targets), now);
        monitor.broadcast.update(monitor.supervisor.snapshot(now));
        Thread thread = new Thread(monitor::run, "rdp-medic watch");
        thread.setDaemon(true);
        thread.start();
        return monitor;
    }

    @Override
    public WatchSnapshot snapshot() {
        return broadcast.latest();
    }

    @Override
    public Runnable subscribe(WatchListener listener) {
        post(now -> broadcast.add(listener));
        return () -> {
            broadcast.remove(listener);
            post(now -> broadcast.remove(listener));
        };
    }

    @Override
    public CompletableFuture<CheckResult> checkNow(Target target) {
        CompletableFuture<CheckResult> future = new CompletableFuture<>();
        awaited.add(future);
        future.whenComplete((result, problem) -> awaited.remove(future));
        post(now -> supervisor.ask(target, future, now));
        if (closed) {
            future.cancel(false);
        }
        return future;
    }

    @Override
    public void checkAll() {
        post(supervisor::askAll);
    }

    @Override
    public void pause(Instant until) {
        post(now -> supervisor.pause(until, now));
    }

    @Override
    public void resume() {
        post(supervisor::resume);
    }

    @Override
    public void snooze(Target target, Instant until) {
        post(now -> supervisor.notices(now).snooze(target, until));
    }

    @Override
    public void endSnooze(Target target) {
        post(now -> supervisor.notices(now).endSnooze(target));
    }

    @Override
    public void snoozeAll(Instant until) {
        post(now -> supervisor.notices(now).snoozeAll(Optional.of(until)));
    }

    @Override
    public void endSnoozeOfAll() {
        post(now -> supervisor.notices(now).snoozeAll(Optional.empty()));
    }

    @Override
    public void recall(NoticeLedger ledger) {
        post(now -> supervisor.notices(now).recall(ledger));
    }

    @Override
    public void heard(PcEvent event) {
        post(now -> supervisor.heard(event, now));
    }

    @Override
    public void replaceTargets(Roster roster) {
        post(now -> supervisor.replaceTargets(roster, now));
    }

    @Override
    public void replaceSettings(Settings settings) {
        post(now -> {
            workers.resize(settings.cadence().concurrency());
            supervisor.replaceSettings(settings, now);
        });
    }

    @Override
    public void close() {
        closed = true;
        post(now -> {});
    }

    private void post(Consumer<Moment> message) {
        inbox.add(message);
    }

    private void run() {
        try {
            while (!closed) {
                boolean sound = guarded(supervisor::tick);
                broadcast.update(supervisor.snapshot(ticker.now()));
                broadcast.flush(ticker.now());
                handle(await(sound ? 0 : PAUSE_AFTER_DEFECT));
            }
        } catch (InterruptedException ended) {
            closed = true;
        } finally {
            supervisor.close();
            workers.close();
            inbox.clear();
            awaited.forEach(future -> future.cancel(false));
        }
    }

    /** Sleeps until there is a message or something is due, and for {@code least} nanoseconds if there is none. */
    private Consumer<Moment> await(long least) throws InterruptedException {
        Moment now = ticker.now();
        long wake = Math.min(supervisor.nextWake(now), broadcast.nextFlush());
        if (wake == Moment.NEVER) {
            return inbox.take();
        }
        Consumer<Moment> message = inbox.poll(Math.max(least, wake - now.nanos()), TimeUnit.NANOSECONDS);
        return message == null ? time -> {} : message;
    }

    /** Also takes what has gathered meanwhile, so that many results at once are one round of work. */
    private void handle(Consumer<Moment> first) {
        guarded(first);
        for (Consumer<Moment> next = inbox.poll(); next != null && !closed; next = inbox.poll()) {
            guarded(next);
        }
    }

    /** A defect in one step must not end the watch. */
    private boolean guarded(Consumer<Moment> step) {
        try {
            step.accept(ticker.now());
            return true;
        } catch (RuntimeException defect) {
            Defect.report("the monitor", defect);
            return false;
        }
    }

    private final class Wires implements Outlet {

        @Override
        public void launch(Check check) {
            workers.run(
                    check,
                    result -> post(now -> supervisor.checked(check, result, now)),
                    outcome -> post(now -> supervisor.echoed(check, outcome, now)));
        }

        @Override
        public void stateChanged(StateChange change) {
            broadcast.stateChanged(change);
        }

        @Override
        public void checked(TargetStatus status, CheckResult result) {
            broadcast.checked(status, result);
        }

        @Override
        public void slept(Instant from, Instant to) {
            broadcast.slept(from, to);
        }

        @Override
        public void notice(Notice notice) {
            broadcast.notice(notice);
        }

        @Override
        public void keep(NoticeLedger ledger) {
            broadcast.keep(ledger);
        }
    }
}
