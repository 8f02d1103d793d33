package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/**
 * A target that is lost, or that a person was told is lost.
 *
 * @param began when its first failed check started
 * @param settledAt when it was called down, on the monotonic clock
 * @param flapping it has been lost too often lately to be told of every time
 * @param told the notice that covers it; empty while none was given
 * @param back when it answered again after a notice
 */
record Loss(
        Target target,
        State state,
        Optional<FindingId> cause,
        Moment began,
        long settledAt,
        boolean flapping,
        Optional<Told> told,
        Optional<Moment> back) {

    /** @param size how many targets the notice named */
    record Told(Moment at, int size) {}

    boolean pending() {
        return told.isEmpty();
    }

    boolean returned() {
        return told.isPresent() && back.isPresent();
    }

    Loss because(State newState, Optional<FindingId> newCause) {
        return new Loss(target, newState, newCause, began, settledAt, flapping, told, back);
    }

    Loss told(Told notice) {
        return new Loss(target, state, cause, began, settledAt, flapping, Optional.of(notice), back);
    }

    Loss backAt(Moment moment) {
        return new Loss(target, state, cause, began, settledAt, flapping, told, Optional.of(moment));
    }

    Loss lostAgain(boolean tooOften) {
        return new Loss(target, state, cause, began, settledAt, tooOften, told, Optional.empty());
    }
}
