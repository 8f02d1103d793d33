package io.github.rdpmedic.model;

import java.util.Locale;

/** What is known of a target, worst first: the order is the order in which states are shown. */
public enum State {
    /** The standard client could not connect, and the host is why. */
    DOWN,
    /** This PC or the path is at fault, not the host. */
    UNREACHABLE,
    /** It answers RDP, and something about it wants attention. */
    WARNING,
    /** Not measured: not yet, paused, or the PC was asleep. */
    UNKNOWN,
    /** An RDP server answered an RDP request. */
    UP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isWorseThan(State other) {
        return compareTo(other) < 0;
    }
}
