package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.MacAddress;
import java.net.InetAddress;
import java.util.Optional;

/** The hardware addresses of the hosts on the networks of this PC, as ARP and neighbour discovery learnt them. */
@FunctionalInterface
public interface NeighbourTable {

    /** Where the operating system tells nothing. */
    NeighbourTable UNKNOWN = address -> Optional.empty();

    /** Asks nobody on the network; empty for a host behind a router, or one that was not talked to lately. */
    Optional<MacAddress> find(InetAddress address);
}
