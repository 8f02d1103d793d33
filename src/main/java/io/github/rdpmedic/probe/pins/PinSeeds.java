package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.time.Instant;
import java.util.List;

/** What other programs on this PC have accepted for a host. Read only when a host shows something unknown. */
@FunctionalInterface
public interface PinSeeds {

    PinSeeds NONE = (host, now) -> List.of();

    /** Never throws; what cannot be read is nothing accepted. */
    List<Pin> of(Endpoint host, Instant now);
}
