package io.github.rdpmedic.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one probe of one target saw. It judges nothing; {@code diagnose} does.
 *
 * @param stages the seven stages in ladder order; those not reached are skipped
 * @param log the probe's own log, one line an event, safe to show
 * @param ownNetwork this PC's network, looked at when the check failed on the way to the target
 */
public record Observation(
        Target target,
        Depth depth,
        Instant startedAt,
        Duration took,
        List<StageResult> stages,
        Facts facts,
        List<String> log,
        Optional<NetworkStatus> ownNetwork) {

    public Observation {
        stages = List.copyOf(stages);
        log = List.copyOf(log);
    }

    /** Without a look at this PC's own network. */
    public Observation(
            Target target,
            Depth depth,
            Instant startedAt,
            Duration took,
            List<StageResult> stages,
            Facts facts,
            List<String> log) {
        this(target, depth, startedAt, took, stages, facts, log, Optional.empty());
    }

    public Observation with(NetworkStatus seen) {
        return new Observation(target, depth, startedAt, took, stages, facts, log, Optional.of(seen));
    }

    public Optional<StageResult> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id() == id).findFirst();
    }

    /** The first stage that failed. */
    public Optional<StageResult> firstFailure() {
        return stages.stream().filter(stage -> stage.outcome() == Outcome.FAIL).findFirst();
    }
}
