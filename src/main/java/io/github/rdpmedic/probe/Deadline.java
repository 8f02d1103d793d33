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

    /** What is left in milliseconds, as it is said to people. */
    long spokenMillis() {
        return spokenMillis(remaining());
    }

    /** In whole tenths of a second from one second on: nobody chose the 2999 ms that the first steps left of three. */
    static long spokenMillis(Duration time) {
        long millis = time.toMillis();
        return millis < 1000 ? millis : (millis + 50) / 100 * 100;
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
