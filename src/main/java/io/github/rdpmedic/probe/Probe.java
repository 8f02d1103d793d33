package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Observation;

/** Looks at one target once. Implementations are thread-safe and never throw for what a host or a network does. */
public interface Probe {

    /**
     * Blocks until the ladder has been climbed as far as the request asks, something stopped it, the
     * time is up, or {@code cancellation} was cancelled. Every socket is closed on return.
     */
    Observation probe(ProbeRequest request, Cancellation cancellation);
}
