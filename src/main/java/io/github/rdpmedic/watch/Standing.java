package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Instant;
import java.util.Optional;

/** The settled state of a target: what is shown, and what a single check cannot overturn. */
record Standing(State state, Blame blame, Instant since) {

    static Standing unknown(Instant since) {
        return new Standing(State.UNKNOWN, Blame.NOTHING, since);
    }

    Optional<FindingId> cause() {
        return blame.cause();
    }

    Reading.Side side() {
        return Reading.Side.of(state);
    }

    /** Takes the reading over; {@code since} moves only when the state does. */
    Standing settle(Reading reading, Instant now) {
        return new Standing(reading.state(), reading.blame(), reading.state() == state ? since : now);
    }

    boolean differsFrom(Standing other) {
        return state != other.state || !blame.equals(other.blame);
    }
}
