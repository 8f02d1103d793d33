package io.github.rdpmedic.model;

/** An observation and what it means. */
public record CheckResult(Observation observation, Diagnosis diagnosis) {

    public Target target() {
        return observation.target();
    }

    public State state() {
        return diagnosis.state();
    }
}
