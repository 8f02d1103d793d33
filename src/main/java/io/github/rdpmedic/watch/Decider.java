package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.watch.Reading.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The rules of watching, for one target: what an event means for its state and what is checked next. Pure:
 * knows no clock and no thread; the only chance in it is the jitter of {@link Rhythm}.
 */
record Decider(Settings settings, Rhythm rhythm) {

    /** A drift beyond this during one check cannot be the slewing of NTP. */
    private static final Duration MAX_DRIFT = Duration.ofSeconds(2);

    /** Time for one lost SYN to be sent again, which happens after 1 s. */
    private static final Duration MIN_PATIENCE = Duration.ofSeconds(2);

    private static final int PATIENCE_IN_LATENCIES = 20;

    static Decider of(Settings settings, RandomGenerator random) {
        return new Decider(settings, new Rhythm(settings.cadence(), random));
    }

    Decision decide(TargetMemory memory, Event event, Moment now) {
        if (event instanceof Event.Checked checked) {
            return checked(memory.idle(), checked, now);
        }
        if (event instanceof Event.Echoed echoed) {
            return Decision.remember(echoed(memory.idle(), echoed.outcome(), now));
        }
        if (event instanceof Event.Due) {
            return memory.running().isPresent() ? Decision.remember(memory) : due(memory, now);
        }
        if (event instanceof Event.Asked) {
            return asked(memory, now);
        }
        if (event instanceof Event.Slept slept) {
            return slept(memory.idle(), slept.delay(), now);
        }
        if (event instanceof Event.Begin begin) {
            TargetMemory calm = memory.idle().settled(memory.standing(), Optional.empty());
            return Decision.remember(calm.with(freshPlan(memory.evidence(), begin.delay(), now)));
        }
        if (event instanceof Event.Hurry hurry) {
            return Decision.remember(
                    memory.with(memory.plan().noLaterThan(Depth.REACHABILITY, now.after(hurry.delay()))));
        }
        if (event instanceof Event.Moved moved) {
            return Decision.remember(memory.with(memory.plan().noLaterThan(Depth.PORT, now.after(moved.delay()))));
        }
        if (event instanceof Event.Retimed) {
            return Decision.remember(memory.with(rhythm.hasten(memory.plan(), now)));
        }
        return Decision.remember(memory.idle());
    }

    private Decision due(TargetMemory memory, Moment now) {
        Plan plan = memory.plan();
        if (plan.isDue(Depth.FULL, now)) {
            return start(memory, Depth.FULL);
        }
        if (plan.isDue(Depth.PORT, now)) {
            return start(memory, memory.evidence().troubleBeyondPort() ? Depth.FULL : Depth.PORT);
        }
        if (plan.isDue(Depth.REACHABILITY, now)) {
            return start(memory, echoServes(memory, now) ? Depth.REACHABILITY : Depth.PORT);
        }
        return Decision.remember(memory);
    }

    /**
     * An echo can raise suspicion about a host that answers RDP. It cannot clear one, so it is of no use
     * while a host is lost, unless the port still answers and the trouble lies deeper, nor between two looks at
     * the port when there is time for no third.
     */
    private boolean echoServes(TargetMemory memory, Moment now) {
        boolean answers =
                memory.standing().side() == Side.ANSWERS || memory.evidence().troubleBeyondPort();
        boolean between =
                settings.cadence().reachability().compareTo(settings.cadence().port()) < 0;
        return between && answers && memory.flux().isEmpty() && memory.echo().worthAsking(now);
    }

    private Decision asked(TargetMemory memory, Moment now) {
        if (memory.running().isEmpty()) {
            return start(memory, Depth.FULL);
        }
        boolean joins = memory.running().get() == Depth.FULL;
        return Decision.remember(joins ? memory : memory.with(memory.plan().with(Depth.FULL, now.nanos())));
    }

    private Decision start(TargetMemory memory, Depth depth) {
        return new Decision(memory.running(depth), List.of(new Action.Start(depth, patience(memory, depth))));
    }

    /** A host that used to answer in milliseconds and is under suspicion need not be waited for in full. */
    private Duration patience(TargetMemory memory, Depth depth) {
        Duration timeout = settings.cadence().timeout();
        boolean suspected = depth == Depth.REACHABILITY
                || memory.headsFor(Side.LOST)
                || memory.echo().misses() > 0;
        if (depth == Depth.FULL || !suspected) {
            return timeout;
        }
        return memory.evidence()
                .usualLatency()
                .map(latency -> longer(MIN_PATIENCE, latency.multipliedBy(PATIENCE_IN_LATENCIES)))
                .filter(patience -> patience.compareTo(timeout) < 0)
                .orElse(timeout);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** An answered echo proves no RDP and changes no state; a missing one calls for a port check. */
    private TargetMemory echoed(TargetMemory memory, Outcome outcome, Moment now) {
        TargetMemory wiser = memory.with(memory.echo().plus(outcome, now));
        Plan plan = rhythm.after(Depth.REACHABILITY, memory.plan(), now);
        boolean answered = outcome == Outcome.OK || outcome == Outcome.WARN;
        return wiser.with(answered ? plan : plan.with(Depth.PORT, now.nanos()));
    }

    private Decision checked(TargetMemory memory, Event.Checked event, Moment now) {
        CheckResult result = trusted(event, now);
        Reading reading = Reading.of(result, memory.evidence().lastFull());
        TargetMemory settled = settle(memory, reading, event.startedAt(), now)
                .with(memory.evidence().plus(result));
        TargetMemory next = settled.with(planAfter(memory, settled, result, now));
        if (!next.standing().differsFrom(memory.standing())) {
            return Decision.remember(next);
        }
        Moment began = memory.flux().map(Flux::since).orElse(event.startedAt());
        return new Decision(next, List.of(announce(memory.standing().state(), next, began, now)));
    }

    private static Action announce(State from, TargetMemory to, Moment began, Moment now) {
        return new Action.Announce(
                new StateChange(from, to.status(), now.wall()), to.standing().blame(), began);
    }

    /** A check during which this PC slept, or its clock was set, says nothing about the host. */
    private static CheckResult trusted(Event.Checked event, Moment now) {
        if (now.driftSince(event.startedAt()).abs().compareTo(MAX_DRIFT) <= 0) {
            return event.result();
        }
        Message why = Message.of(Decider.class, "check.slept");
        return new CheckResult(
                event.result().observation(), new Diagnosis(State.UNKNOWN, Optional.empty(), why, List.of()));
    }

    private TargetMemory settle(TargetMemory memory, Reading reading, Moment startedAt, Moment now) {
        Standing standing = memory.standing();
        Flux flux = Flux.grow(memory.flux(), reading, startedAt);
        boolean settles = reading.side() == standing.side() || flux.count() >= threshold(standing.side(), reading);
        return settles
                ? memory.settled(standing.settle(reading, now.wall()), Optional.empty())
                : memory.settled(standing, Optional.of(flux));
    }

    private int threshold(Side from, Reading reading) {
        if (reading.side() != Side.ANSWERS) {
            return settings.thresholds().failuresToDown();
        }
        return from == Side.UNKNOWN ? 1 : settings.thresholds().successesToUp();
    }

    private Plan planAfter(TargetMemory before, TargetMemory after, CheckResult result, Moment now) {
        Depth depth = result.observation().depth();
        Plan plan = rhythm.after(depth, before.plan(), now);
        boolean negotiated = Reading.negotiated(result);
        if (after.flux().isPresent()) {
            Flux flux = after.flux().get();
            boolean deep = flux.toward() == Side.ANSWERS || negotiated;
            return plan.noLaterThan(deep ? Depth.FULL : Depth.PORT, flux.reprobeAt(now));
        }
        boolean cameBack = before.standing().side() != Side.ANSWERS
                && negotiated
                && !before.evidence().lastNegotiated();
        boolean wanting = negotiated && after.evidence().lastFull().isEmpty();
        boolean refresh = depth == Depth.PORT && (cameBack || wanting);
        return refresh ? plan.with(Depth.FULL, now.nanos()) : plan;
    }

    private Decision slept(TargetMemory memory, Duration delay, Moment now) {
        boolean known = memory.standing().state() != State.UNKNOWN;
        Standing standing = known ? Standing.unknown(now.wall()) : memory.standing();
        TargetMemory next = memory.settled(standing, Optional.empty()).with(freshPlan(memory.evidence(), delay, now));
        return known
                ? new Decision(next, List.of(announce(memory.standing().state(), next, now, now)))
                : Decision.remember(next);
    }

    /** A full check unless the last one is recent; a port check then answers sooner and weighs less on the host. */
    private Plan freshPlan(Evidence evidence, Duration delay, Moment now) {
        Instant fullDue = evidence.lastFull()
                .map(full ->
                        full.observation().startedAt().plus(settings.cadence().certificate()))
                .orElse(Instant.MIN);
        if (!fullDue.isAfter(now.wall())) {
            return Plan.NOTHING.with(Depth.FULL, now.after(delay));
        }
        return Plan.NOTHING
                .with(Depth.PORT, now.after(delay))
                .with(Depth.FULL, now.after(longer(delay, Duration.between(now.wall(), fullDue))));
    }
}
