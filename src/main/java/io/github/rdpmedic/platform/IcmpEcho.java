package io.github.rdpmedic.platform;

import java.net.InetAddress;
import java.time.Duration;

/** One ICMP echo without administrator rights. */
public interface IcmpEcho {

    sealed interface Reply {}

    record Answered(Duration roundTrip) implements Reply {}

    record NoAnswer() implements Reply {}

    /** A router or this PC said that there is no way. */
    record Unreachable() implements Reply {}

    /** This PC cannot send an echo; nothing was measured. */
    record NotMeasured(String technical) implements Reply {}

    Availability availability();

    /** Blocks for at most {@code timeout}. */
    Reply send(InetAddress address, Duration timeout);
}
