package io.github.rdpmedic.platform;

import java.net.InetAddress;
import java.time.Duration;
import java.util.OptionalInt;

/** One ICMP echo of a chosen size, without administrator rights: what a path carries is learnt from these. */
public interface SizedEcho {

    /** Whether this PC and the routers on the way may split the packet. */
    enum Splitting {
        FORBIDDEN,
        ALLOWED
    }

    sealed interface Reply {}

    record Passed(Duration roundTrip) implements Reply {}

    /**
     * A router, or this PC itself, said that the packet is too big to go on whole.
     *
     * @param limit what the next link carries, in bytes, when that was said too
     */
    record TooBig(OptionalInt limit) implements Reply {}

    record Silence() implements Reply {}

    /** No such echo can be sent there; nothing was measured. */
    record NotMeasured(String technical) implements Reply {}

    Availability availability();

    /**
     * Blocks for at most {@code timeout}.
     *
     * @param size of the whole IP packet, in bytes; at least 44 for IPv4 and 64 for IPv6
     * @param splitting may be allowed for IPv4 only: no router splits IPv6, and no host its answer
     */
    Reply send(InetAddress address, int size, Splitting splitting, Duration timeout);
}
