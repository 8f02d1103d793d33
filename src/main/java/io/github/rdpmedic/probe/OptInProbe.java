package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.OptionalFacts;
import java.time.Duration;
import java.util.Set;

/**
 * Looks at a host in the ways that a person asked for. It is apart from {@link Probe} so that the monitor, which
 * knows only that one, cannot do it.
 */
public interface OptInProbe {

    /**
     * Blocks until everything asked for is known, the time is up or {@code cancellation} was cancelled. Every
     * socket is closed on return. Never throws for what a host or a network does.
     *
     * @param seen of the same host; what is asked goes to the address that was used there
     * @param timeout for the whole look
     */
    OptionalFacts look(Observation seen, Set<OptIn> asked, Duration timeout, Cancellation cancellation);
}
