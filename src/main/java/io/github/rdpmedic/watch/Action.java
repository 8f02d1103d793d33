package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Depth;
import java.time.Duration;

/** What a decision asks the shell to do. */
sealed interface Action {

    record Start(Depth depth, Duration timeout) implements Action {}

    /** @param began when the first of the checks that led here was started */
    record Announce(StateChange change, Moment began) implements Action {}
}
