package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Instant;
import java.util.Optional;

/** Something to write down. */
sealed interface Entry {

    Instant at();

    /**
     * A check ended.
     *
     * @param state the settled state after it
     */
    record Checked(Target target, State state, Optional<FindingId> cause, CheckResult result, Instant at)
            implements Entry {
        static Checked of(TargetStatus status, CheckResult result) {
            Instant end =
                    result.observation().startedAt().plus(result.observation().took());
            return new Checked(status.target(), status.state(), status.cause(), result, end);
        }
    }

    record Changed(StateChange change) implements Entry {
        @Override
        public Instant at() {
            return change.at();
        }
    }

    record Paused(Instant at) implements Entry {}

    record Resumed(Instant at) implements Entry {}

    /** This PC slept. */
    record Slept(Instant from, Instant at) implements Entry {}
}
