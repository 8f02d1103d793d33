package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Target;
import java.time.Duration;

/** @param timeout for the whole probe, name lookup included */
public record ProbeRequest(Target target, Depth depth, Duration timeout) {
    public ProbeRequest {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout must be longer than zero");
        }
    }
}
