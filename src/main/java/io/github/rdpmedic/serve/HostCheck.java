package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Target;
import java.time.Duration;

/** Looks at one host once and judges it. Blocks no longer than the timeout; thread-safe. */
@FunctionalInterface
public interface HostCheck {

    /** @param depth {@link Depth#PORT} or {@link Depth#FULL} */
    CheckResult check(Target target, Depth depth, Duration timeout);
}
