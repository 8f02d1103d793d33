package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Settings.Cadence;
import java.util.random.RandomGenerator;

/**
 * Turns cadences into due times that do not beat in step. A cadence is a promise of how soon a dead host is
 * found out, so the jitter only shortens it: by up to a tenth.
 */
record Rhythm(Cadence cadence, RandomGenerator random) {

    private static final double JITTER = 0.1;

    /** The plan after a check of this depth, which includes every lesser one. */
    Plan after(Depth done, Plan plan, Moment now) {
        Plan next = plan;
        for (Depth depth : Depth.values()) {
            if (depth.compareTo(done) <= 0) {
                boolean started = plan.due(depth) != Moment.NEVER;
                next = next.with(depth, started ? following(depth, now) : anyPhase(depth, now));
            }
        }
        return next;
    }

    /** One cadence from now, less the jitter. */
    long following(Depth depth, Moment now) {
        return now.nanos() + Math.round(cadence.of(depth).toNanos() * (1 - JITTER * random.nextDouble()));
    }

    /** Anywhere within the next cadence: so targets that start together spread out. */
    long anyPhase(Depth depth, Moment now) {
        return now.nanos() + Math.round(cadence.of(depth).toNanos() * random.nextDouble());
    }

    /** Brings forward what shorter cadences want sooner. */
    Plan hasten(Plan plan, Moment now) {
        Plan next = plan;
        for (Depth depth : Depth.values()) {
            boolean tooLate = plan.due(depth) != Moment.NEVER && plan.due(depth) > now.after(cadence.of(depth));
            next = tooLate ? next.with(depth, anyPhase(depth, now)) : next;
        }
        return next;
    }
}
