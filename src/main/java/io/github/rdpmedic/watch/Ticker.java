package io.github.rdpmedic.watch;

import java.time.Instant;

/** Where the monitor reads the time. */
@FunctionalInterface
public interface Ticker {

    Moment now();

    /** The clocks of this PC. */
    static Ticker system() {
        long origin = System.nanoTime();
        return () -> new Moment(Instant.now(), System.nanoTime() - origin);
    }
}
