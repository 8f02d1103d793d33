package io.github.rdpmedic.watch;

import java.time.Duration;
import java.time.Instant;

/** Both clocks, moved by hand. */
final class FakeClock implements Ticker {

    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private Moment now = new Moment(START, 0);

    @Override
    public Moment now() {
        return now;
    }

    void advance(Duration time) {
        now = new Moment(now.wall().plus(time), now.nanos() + time.toNanos());
    }

    void advanceTo(long nanos) {
        advance(Duration.ofNanos(Math.max(0, nanos - now.nanos())));
    }

    /** As under Linux, where the monotonic clock stands still while the PC sleeps. */
    void advanceWallOnly(Duration time) {
        now = new Moment(now.wall().plus(time), now.nanos());
    }
}
