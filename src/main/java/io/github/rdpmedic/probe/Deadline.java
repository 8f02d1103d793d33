package io.github.rdpmedic.probe;

import java.time.Duration;

/** A moment that must not be passed, on the monotonic clock of this JVM. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean hasPassed() {
        return remaining().isZero();
    }

    Deadline earlierOf(Deadline other) {
        return nanoTime - other.nanoTime <= 0 ? this : other;
    }

    Deadline earlierBy(Duration duration) {
        return new Deadline(nanoTime - duration.toNanos());
    }
}
