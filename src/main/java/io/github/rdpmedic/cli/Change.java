package io.github.rdpmedic.cli;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one line of {@code watch} says.
 *
 * @param cause empty only when the state is {@link State#UP}
 * @param summary of a check that saw this state and cause, else the cause in few words; empty without either
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
                summary(change.status()));
    }

    /** The state is settled over several checks, so the newest check may say something else. */
    private static Optional<Message> summary(TargetStatus status) {
        return Stream.of(status.last(), status.lastFull())
                .flatMap(Optional::stream)
                .map(CheckResult::diagnosis)
                .filter(said -> said.state() == status.state() && said.cause().equals(status.cause()))
                .map(Diagnosis::summary)
                .findFirst()
                .or(() -> status.cause().map(FindingTexts::brief));
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
