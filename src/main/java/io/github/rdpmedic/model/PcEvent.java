package io.github.rdpmedic.model;

/** What happens to the PC that the program runs on, as far as watching depends on it. */
public enum PcEvent {
    /** It is about to sleep; what is under way will not end. */
    SUSPENDING,
    /** It is awake again; its network may need some seconds. */
    RESUMED,
    /** Nobody looks at the screen. */
    LOCKED,
    UNLOCKED,
    /** A network came or went: a cable, a wireless network, a VPN. */
    NETWORK_CHANGED
}
