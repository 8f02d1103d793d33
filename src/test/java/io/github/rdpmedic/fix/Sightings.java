package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What each look at the target finds, one after the other; the last stays. */
public final class Sightings implements TargetCheck {

    public static final Target TARGET = new Target("nas", new Endpoint("192.0.2.7", 3389));
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Deque<CheckResult> next;
    private int looks;

    private Sightings(List<CheckResult> results) {
        next = new ArrayDeque<>(results);
    }

    public static Sightings of(State... states) {
        return new Sightings(List.of(states).stream().map(Sightings::result).toList());
    }

    static Sightings of(CheckResult... results) {
        return new Sightings(List.of(results));
    }

    int looks() {
        return looks;
    }

    @Override
    public CheckResult check(Target target) {
        looks++;
        return next.size() > 1 ? next.remove() : next.element();
    }

    static CheckResult result(State state) {
        return result(state, Optional.empty());
    }

    static CheckResult failingAt(StageId stage) {
        return result(State.DOWN, Optional.of(stage));
    }

    private static CheckResult result(State state, Optional<StageId> failed) {
        List<StageResult> stages = failed.stream()
                .map(stage -> StageResult.fail(stage, Duration.ofMillis(1), FindingId.TIMEOUT, Message.NONE))
                .toList();
        Observation observation =
                new Observation(TARGET, Depth.FULL, NOON, Duration.ofMillis(5), stages, Facts.NONE, List.of());
        Optional<FindingId> cause = state == State.UP ? Optional.empty() : Optional.of(FindingId.TIMEOUT);
        return new CheckResult(
                observation, new Diagnosis(state, cause, Message.verbatim("It is " + state.id() + "."), List.of()));
    }
}
