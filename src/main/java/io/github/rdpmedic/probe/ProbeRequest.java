package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Set;

/**
 * @param timeout for the whole probe, name lookup included
 * @param extras beyond the ladder; they count at {@link Depth#FULL} only
 */
public record ProbeRequest(Target target, Depth depth, Duration timeout, Set<Extra> extras) {
    public ProbeRequest {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout must be longer than zero");
        }
        extras = Set.copyOf(extras);
    }

    public ProbeRequest(Target target, Depth depth, Duration timeout) {
        this(target, depth, timeout, Set.of());
    }

    boolean asksFor(Extra extra) {
        return extras.contains(extra);
    }

    ProbeRequest within(Duration other) {
        return new ProbeRequest(target, depth, other, extras);
    }
}
