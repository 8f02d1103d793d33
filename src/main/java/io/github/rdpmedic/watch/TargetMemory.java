package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything the monitor remembers of one target.
 *
 * @param flux present while checks contradict the standing
 * @param running the check that was ordered and has not ended
 */
record TargetMemory(
        Target target,
        Standing standing,
        Optional<Flux> flux,
        Evidence evidence,
        EchoHistory echo,
        Plan plan,
        Optional<Depth> running) {

    static TargetMemory blank(Target target, Instant now) {
        return new TargetMemory(
                target,
                Standing.unknown(now),
                Optional.empty(),
                Evidence.NONE,
                EchoHistory.NONE,
                Plan.NOTHING,
                Optional.empty());
    }

    TargetMemory settled(Standing to, Optional<Flux> inFlux) {
        return new TargetMemory(target, to, inFlux, evidence, echo, plan, running);
    }

    TargetMemory with(Evidence newer) {
        return new TargetMemory(target, standing, flux, newer, echo, plan, running);
    }

    TargetMemory with(EchoHistory newer) {
        return new TargetMemory(target, standing, flux, evidence, newer, plan, running);
    }

    TargetMemory with(Plan next) {
        return new TargetMemory(target, standing, flux, evidence, echo, next, running);
    }

    TargetMemory running(Depth depth) {
        return new TargetMemory(target, standing, flux, evidence, echo, plan, Optional.of(depth));
    }

    TargetMemory idle() {
        return new TargetMemory(target, standing, flux, evidence, echo, plan, Optional.empty());
    }

    /** Whether checks point to this side and the state does not yet. */
    boolean headsFor(Reading.Side side) {
        return flux.filter(now -> now.toward() == side).isPresent();
    }

    TargetStatus status() {
        boolean checking = running.filter(depth -> depth != Depth.REACHABILITY).isPresent();
        return new TargetStatus(
                target,
                standing.state(),
                standing.cause(),
                standing.since(),
                checking,
                evidence.last(),
                evidence.lastFull(),
                evidence.latencies());
    }
}
