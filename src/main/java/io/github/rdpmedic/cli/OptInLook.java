package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.OptIn;
import io.github.rdpmedic.probe.OptInProbe;
import java.time.Duration;
import java.util.Set;

/** What this command was asked to look at beyond the ladder. */
record OptInLook(OptInProbe probe, Set<OptIn> asked) {

    OptInLook {
        asked = Set.copyOf(asked);
    }

    /** @param timeout for the check and the look together */
    CheckResult addTo(CheckResult result, Duration timeout, Cancellation cancellation) {
        Duration left = timeout.minus(result.observation().took());
        return result.with(probe.look(result.observation(), asked, left, cancellation));
    }
}
