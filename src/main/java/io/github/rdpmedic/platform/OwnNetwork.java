package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.NetworkAdapter;
import java.net.InetAddress;
import java.util.List;

/**
 * The network of this PC as the operating system knows it. Asked when something fails, so an answer may cost a
 * child process. What the system does not tell is an answer of its own, never a guess.
 */
public interface OwnNetwork {

    /** How a packet leaves this PC. */
    sealed interface Way {}

    /** Straight to a neighbour on the network of that interface. */
    record OnLink(String interfaceName) implements Way {}

    record Via(String interfaceName, InetAddress router) implements Way {}

    /** No route leads there. */
    record NoWay() implements Way {}

    record WayUnknown() implements Way {}

    /** What ARP or neighbour discovery last learnt. */
    enum Neighbour {
        PRESENT,
        /** It was asked for and did not answer. */
        ABSENT,
        UNKNOWN
    }

    /** Every interface but loopback, connected or not. */
    List<NetworkAdapter> adapters();

    Way wayTo(InetAddress destination);

    Neighbour neighbour(InetAddress address);

    /** The name servers that this PC asks, in its own order; empty when that is not known. */
    List<InetAddress> nameServers();
}
