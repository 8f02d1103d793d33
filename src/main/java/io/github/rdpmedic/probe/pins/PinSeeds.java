package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What other programs on this PC have accepted for a host. Read only when a host shows something unknown. */
@FunctionalInterface
public interface PinSeeds {

    PinSeeds NONE = (host, now) -> List.of();

    /** Never throws; what cannot be read is nothing accepted. */
    List<Pin> of(Endpoint host, Instant now);

    /** What both know, this one first. */
    default PinSeeds and(PinSeeds others) {
        return (host, now) -> Stream.concat(of(host, now).stream(), others.of(host, now).stream())
                .toList();
    }
}
