package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import java.time.Instant;

/** Hears of changes on the monitor's own thread; must return quickly. */
public interface WatchListener {

    void changed(WatchSnapshot snapshot);

    default void stateChanged(StateChange change) {}

    /**
     * A port or full check ended; {@link #stateChanged} came before when it changed the state.
     *
     * @param status what is known of the target after it
     * @param result what this check alone found
     */
    default void checked(TargetStatus status, CheckResult result) {}

    /** This PC slept; nothing was measured between the two moments. */
    default void slept(Instant from, Instant to) {}

    default void notice(Notice notice) {}

    /** This is to outlive the program, in the place of what was to be kept before. */
    default void keep(NoticeLedger ledger) {}
}
