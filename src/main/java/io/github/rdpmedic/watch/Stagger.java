package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Puts a step of time between targets, so that they do not start at once. */
final class Stagger {

    private Stagger() {}

    /** The step between this many targets: the usual one, or what lets all of them begin within {@code whole}. */
    static Duration step(Duration usual, int targets, Duration whole) {
        Duration share = whole.dividedBy(Math.max(1, targets));
        return share.compareTo(usual) < 0 ? share : usual;
    }

    /** Calls {@code action} with each target and its delay, the first without one. */
    static void each(Collection<Target> targets, Duration step, BiConsumer<Target, Duration> action) {
        Duration delay = Duration.ZERO;
        for (Target target : List.copyOf(targets)) {
            action.accept(target, delay);
            delay = delay.plus(step);
        }
    }
}
