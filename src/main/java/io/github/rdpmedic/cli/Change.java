package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import java.time.Instant;
import java.util.Optional;

/**
 * What one line of {@code watch} says.
 *
 * @param cause empty only when the state is {@link State#UP}
 * @param summary of the check that brought the change; empty when none did
 */
record Change(
        Instant at, Target target, State from, State state, Optional<FindingId> cause, Optional<Message> summary) {

    static Change of(StateChange change) {
        return new Change(
                change.at(),
                change.status().target(),
                change.from(),
                change.status().state(),
                change.status().cause(),
                change.status().last().map(CheckResult::diagnosis).map(Diagnosis::summary));
    }

    /** The first and only check of {@code watch --once}. */
    static Change of(CheckResult result) {
        Observation observation = result.observation();
        Diagnosis diagnosis = result.diagnosis();
        return new Change(
                observation.startedAt().plus(observation.took()),
                observation.target(),
                State.UNKNOWN,
                diagnosis.state(),
                diagnosis.cause(),
                Optional.of(diagnosis.summary()));
    }
}
