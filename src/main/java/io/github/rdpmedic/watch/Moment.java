package io.github.rdpmedic.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * One reading of both clocks. Intervals are measured with {@code nanos}, which nobody can set; {@code wall}
 * is for people. Where the two disagree, the PC slept or its clock was set.
 *
 * @param nanos a monotonic clock, in nanoseconds since an arbitrary moment; never negative
 */
public record Moment(Instant wall, long nanos) {

    /** The due time of what is not planned. */
    static final long NEVER = Long.MAX_VALUE;

    /** The monotonic time {@code delay} from here. */
    long after(Duration delay) {
        return nanos + delay.toNanos();
    }

    Duration since(Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    /** How much further the wall clock went than the monotonic one; negative when it was set back. */
    Duration driftSince(Moment earlier) {
        return Duration.between(earlier.wall, wall).minus(since(earlier));
    }
}
