package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Watches all targets: feeds events to the {@link Decider} and carries out what it says. For one thread,
 * and without a clock: whoever drives it passes the time and calls {@link #tick} again at {@link #nextWake}.
 */
final class Supervisor {

    /** Between the first checks of two targets; less where so many would not all begin within their cadence. */
    static final Duration STAGGER = Duration.ofMillis(200);

    /** For the network to come up again after this PC slept. */
    static final Duration GRACE = Duration.ofSeconds(15);

    /** For a network that came or went to get its addresses. */
    static final Duration SETTLING = Duration.ofSeconds(3);

    /** The longest sleep, so that a suspension that stops the monotonic clock is noticed soon after it. */
    static final Duration LONGEST_SLEEP = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private final Outlet outlet;
    private final Map<Target, TargetMemory> memories = new LinkedHashMap<>();
    private final Waiters waiters = new Waiters();
    private final Schedule<Target> schedule = new Schedule<>();
    private final Slots slots = new Slots();
    private final Alarm alarm = new Alarm();
    private final Wakefulness wakefulness;
    private PcCondition pc = PcCondition.AWAKE;
    private final NoticeDesk notices;
    private Roster roster = Roster.EMPTY;
    private Settings settings;
    private Optional<Instant> pausedUntil = Optional.empty();

    /** @param zone of the person's clock on the wall */
    Supervisor(Settings settings, RandomGenerator random, Outlet outlet, ZoneId zone, Moment now) {
        this.settings = settings;
        this.random = random;
        this.outlet = outlet;
        this.notices = new NoticeDesk(zone);
        this.wakefulness = new Wakefulness(now);
    }

    /** Starts what is due and gives the notices that are ready. */
    void tick(Moment now) {
        observe(now);
        if (pausedUntil.isEmpty() && !pc.asleep(now)) {
            schedule.due(now.nanos()).forEach(target -> apply(target, new Event.Due(), now));
        }
        for (Optional<Check> next = take(now); next.isPresent(); next = take(now)) {
            outlet.launch(next.get());
        }
        if (pausedUntil.isEmpty() && !pc.locked()) {
            notices.release(settings.notices(), this::doubts, now).forEach(outlet::notice);
        }
        notices.toKeep().ifPresent(outlet::keep);
    }

    private Optional<Check> take(Moment now) {
        return slots.take(settings.cadence().concurrency(), now);
    }

    private Doubts doubts() {
        return Doubts.among(memories.values());
    }

    /** When {@link #tick} is wanted at the latest, on the monotonic clock. To come much later means that this PC slept. */
    long nextWake(Moment now) {
        return wakefulness.plan(wakeAfter(now));
    }

    private long wakeAfter(Moment now) {
        long longest = now.after(LONGEST_SLEEP);
        if (pausedUntil.isPresent()) {
            Instant until = pausedUntil.get();
            boolean soon = until.isBefore(now.wall().plus(LONGEST_SLEEP));
            return until.equals(Instant.MAX)
                    ? Moment.NEVER
                    : soon ? now.after(Duration.between(now.wall(), until)) : longest;
        }
        if (memories.isEmpty()) {
            return Moment.NEVER;
        }
        if (pc.asleep(now)) {
            return longest;
        }
        long telling = pc.locked() ? Moment.NEVER : notices.next(settings.notices(), this::doubts, now);
        return Math.min(longest, Math.min(schedule.next(), telling));
    }

    /** Sees what the time alone brings: the end of a pause, or that this PC slept. Comes first with every call. */
    private void observe(Moment now) {
        Instant awake = wakefulness.last().wall();
        notices.look(settings.notices(), now);
        boolean slept = wakefulness.sleptBefore(now);
        boolean stillPaused = pausedUntil.filter(now.wall()::isBefore).isPresent();
        if (stillPaused) {
            return;
        }
        if (slept) {
            pausedUntil = Optional.empty();
            outlet.slept(awake, now.wall());
            wakeUp(now);
        } else {
            resume(now);
        }
    }

    private void wakeUp(Moment now) {
        pc = pc.awake();
        giveUpAll(now);
        beginAll(now, delay -> new Event.Slept(GRACE.plus(delay)));
    }

    void heard(PcEvent event, Moment now) {
        observe(now);
        switch (event) {
            case SUSPENDING -> {
                pc = pc.asleep(now.after(PcCondition.LONGEST_DOZE));
                giveUpAll(now);
            }
            case RESUMED -> resumed(now);
            case LOCKED -> pc = pc.locked(true);
            case UNLOCKED -> pc = pc.locked(false);
            case NETWORK_CHANGED -> moved(now);
        }
    }

    /** Where the gap between the clocks told of the sleep before, nothing is left to do. */
    private void resumed(Moment now) {
        if (pc.asleep(now) && pausedUntil.isEmpty()) {
            wakeUp(now);
        }
        pc = pc.awake();
    }

    private void moved(Moment now) {
        if (pausedUntil.isEmpty() && !pc.asleep(now)) {
            notices.quietUntil(now.after(GRACE));
            beginAll(now, delay -> new Event.Moved(SETTLING.plus(delay)));
        }
    }

    void checked(Check check, CheckResult result, Moment now) {
        observe(now);
        slots.finish(check).ifPresent(startedAt -> {
            Target target = check.request().target();
            apply(target, new Event.Checked(result, startedAt), now);
            TargetMemory memory = memories.get(target);
            CheckResult judged = memory.evidence().last().orElse(result);
            notices.checked(judged, settings.notices(), now);
            outlet.checked(memory.status(), judged);
            if (check.request().depth() == Depth.FULL) {
                waiters.complete(target, judged);
            }
            alarmNeighbours(memory, now);
        });
    }

    void echoed(Check check, Outcome outcome, Moment now) {
        observe(now);
        slots.finish(check).ifPresent(startedAt -> apply(check.request().target(), new Event.Echoed(outcome), now));
    }

    private void alarmNeighbours(TargetMemory memory, Moment now) {
        List<Target> neighbours =
                alarm.raisedBy(memory, memories.values(), settings.cadence().reachability(), now);
        Stagger.each(neighbours, Alarm.STAGGER, (target, delay) -> apply(target, new Event.Hurry(delay), now));
    }

    /** Completes {@code future} with the next full check of this target, which starts as soon as it can. */
    void ask(Target target, CompletableFuture<CheckResult> future, Moment now) {
        observe(now);
        if (!memories.containsKey(target)) {
            future.cancel(false);
            return;
        }
        waiters.add(target, future);
        if (slots.withdraw(target)) {
            apply(target, new Event.Abandoned(), now);
        }
        apply(target, new Event.Asked(), now);
    }

    void askAll(Moment now) {
        List.copyOf(memories.keySet()).forEach(target -> ask(target, new CompletableFuture<>(), now));
    }

    void pause(Instant until, Moment now) {
        observe(now);
        pausedUntil = Optional.of(until);
        giveUpAll(now);
    }

    /** No effect when not paused. */
    void resume(Moment now) {
        if (pausedUntil.isPresent()) {
            pausedUntil = Optional.empty();
            notices.quietUntil(now.after(GRACE));
            beginAll(now, Event.Begin::new);
        }
    }

    /** To say what a person wants to be told; it changes nothing of the watch. */
    NoticeDesk notices(Moment now) {
        observe(now);
        return notices;
    }

    void replaceTargets(Roster newRoster, Moment now) {
        observe(now);
        Roster oldRoster = roster;
        roster = newRoster;
        Map<Target, TargetMemory> before = new LinkedHashMap<>(memories);
        memories.clear();
        roster.targets()
                .forEach(target -> memories.put(
                        target,
                        Optional.ofNullable(before.remove(target))
                                .orElseGet(() -> TargetMemory.blank(target, now.wall()))));
        before.keySet().forEach(this::forget);
        notices.watch(roster);
        roster.pacedOtherwiseThan(oldRoster).forEach(target -> apply(target, new Event.Retimed(), now));
        List<Target> added = memories.values().stream()
                .filter(memory -> memory.plan().equals(Plan.NOTHING))
                .map(TargetMemory::target)
                .toList();
        Stagger.each(added, stagger(added.size()), (target, delay) -> apply(target, new Event.Begin(delay), now));
    }

    void replaceSettings(Settings newSettings, Moment now) {
        observe(now);
        settings = newSettings;
        List.copyOf(memories.keySet()).forEach(target -> apply(target, new Event.Retimed(), now));
    }

    /** Gives up every check, for good. */
    void close() {
        slots.dropAll();
        waiters.cancelAll();
    }

    WatchSnapshot snapshot(Moment now) {
        List<TargetStatus> statuses =
                memories.values().stream().map(TargetMemory::status).toList();
        return new WatchSnapshot(statuses, pausedUntil, notices.snoozes(), now.wall());
    }

    Optional<TargetMemory> memory(Target target) {
        return Optional.ofNullable(memories.get(target));
    }

    private void forget(Target target) {
        schedule.remove(target);
        slots.drop(target);
        waiters.cancel(target);
    }

    private void giveUpAll(Moment now) {
        slots.dropAll();
        waiters.cancelAll();
        List.copyOf(memories.keySet()).forEach(target -> apply(target, new Event.Abandoned(), now));
    }

    private void beginAll(Moment now, Function<Duration, Event> event) {
        Stagger.each(
                memories.keySet(), stagger(memories.size()), (target, delay) -> apply(target, event.apply(delay), now));
    }

    private Duration stagger(int targets) {
        return Stagger.step(STAGGER, targets, settings.cadence().reachability());
    }

    private void apply(Target target, Event event, Moment now) {
        Decision decision =
                Decider.of(roster.settingsOf(target, settings), random).decide(memories.get(target), event, now);
        TargetMemory memory = decision.memory();
        memories.put(target, memory);
        schedule.set(
                target,
                memory.running().isPresent() ? Moment.NEVER : memory.plan().next());
        decision.actions().forEach(action -> perform(memory, action, now));
    }

    private void perform(TargetMemory memory, Action action, Moment now) {
        if (action instanceof Action.Start start) {
            boolean awaited = start.depth() == Depth.FULL && waiters.waitFor(memory.target());
            slots.add(new Check(
                    new ProbeRequest(memory.target(), start.depth(), start.timeout()),
                    awaited ? Check.Urgency.ASKED : Check.Urgency.of(memory)));
        } else if (action instanceof Action.Announce announce) {
            notices.announced(announce, settings.notices(), now);
            outlet.stateChanged(announce.change());
        }
    }
}
