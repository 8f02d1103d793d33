package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.Depth;
import java.time.Duration;

/** What a decision asks the shell to do. */
sealed interface Action {

    record Start(Depth depth, Duration timeout) implements Action {}

    /**
     * @param blame why the target is where it is now
     * @param began when the first of the checks that led here was started
     */
    record Announce(StateChange change, Blame blame, Moment began) implements Action {}
}
