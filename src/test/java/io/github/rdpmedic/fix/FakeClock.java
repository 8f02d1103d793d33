package io.github.rdpmedic.fix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that the test winds. */
final class FakeClock extends Clock {

    private Instant now;
    private Duration perLook = Duration.ZERO;

    FakeClock(Instant now) {
        this.now = now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Time also passes while one looks at the clock, so that what waits for it comes to an end. */
    synchronized void passWithEveryLook(Duration time) {
        perLook = time;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(perLook);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
