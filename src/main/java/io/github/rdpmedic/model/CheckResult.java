package io.github.rdpmedic.model;

import java.util.Optional;

/**
 * An observation and what it means.
 *
 * @param optional what was measured on request; absent when nothing was asked for
 */
public record CheckResult(Observation observation, Diagnosis diagnosis, Optional<OptionalFacts> optional) {

    public CheckResult(Observation observation, Diagnosis diagnosis) {
        this(observation, diagnosis, Optional.empty());
    }

    public CheckResult with(OptionalFacts measured) {
        return new CheckResult(observation, diagnosis, Optional.of(measured));
    }

    public Target target() {
        return observation.target();
    }

    public State state() {
        return diagnosis.state();
    }
}
