package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.StageId;
import java.io.IOException;

/** One step of the ladder. Stateless: what one stage learns and another needs is in the {@link Climb}. */
interface Stage {

    StageId id();

    /** What was found. Facts go to the climb; an exception is a surprise and never what a host did. */
    Step climb(Climb climb) throws IOException;

    /** Whether it only looks at what is there already, so that it takes no time and cannot run out of it. */
    default boolean sendsNothing() {
        return false;
    }

    /** Whether it can still say something when an earlier stage failed. */
    default boolean runsAfterFailure(Climb climb) {
        return false;
    }
}
