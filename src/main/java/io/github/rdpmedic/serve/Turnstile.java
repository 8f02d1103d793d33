package io.github.rdpmedic.serve;

import java.time.Duration;

/**
 * Lets so many probes be under way at once, and so many begin in a second. A bucket of tokens: a second's worth may
 * come at once. Thread-safe.
 */
final class Turnstile {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final double NANOS = 1e9;

    private final int atOnce;
    private final int perSecond;
    private int underWay;
    private double tokens;
    private long filledAt;

    /**
     * @param atOnce 1 or more
     * @param perSecond 1 or more
     * @param now nanoseconds of a clock that never goes back
     */
    Turnstile(int atOnce, int perSecond, long now) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        this.tokens = perSecond;
        this.filledAt = now;
    }

    /** Whoever passes has to {@link #leave}. */
    synchronized void enter(long now) throws Refusal {
        tokens = Math.min(perSecond, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < 1) {
            throw Refusal.later(Refusal.Reason.RATE, TRY_AGAIN, "probe.rate", perSecond);
        }
        if (underWay >= atOnce) {
            throw Refusal.later(Refusal.Reason.BUSY, TRY_AGAIN, "probe.busy", atOnce);
        }
        tokens--;
        underWay++;
    }

    synchronized void leave() {
        underWay--;
    }

    synchronized int underWay() {
        return underWay;
    }
}
