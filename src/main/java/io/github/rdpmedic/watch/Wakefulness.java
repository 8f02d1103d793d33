package io.github.rdpmedic.watch;

import java.time.Duration;

/**
 * Notices that this PC slept. Where the monotonic clock stands still meanwhile (Linux) the wall clock runs
 * ahead of it; where it goes on (Windows) a planned wake-up comes far too late.
 */
final class Wakefulness {

    private static final Duration GAP = Duration.ofSeconds(30);

    private Moment last;
    private long plannedWake = Moment.NEVER;

    Wakefulness(Moment now) {
        last = now;
    }

    /** Remembers when the next call of {@link #sleptBefore} is to come at the latest. */
    long plan(long wake) {
        plannedWake = wake;
        return wake;
    }

    /** When this PC was last known to be awake. */
    Moment last() {
        return last;
    }

    boolean sleptBefore(Moment now) {
        boolean late = now.nanos() - plannedWake > GAP.toNanos();
        boolean apart = now.driftSince(last).compareTo(GAP) > 0;
        last = now;
        plannedWake = Moment.NEVER;
        return late || apart;
    }
}
