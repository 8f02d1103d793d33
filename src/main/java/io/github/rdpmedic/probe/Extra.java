package io.github.rdpmedic.probe;

/** What a full check finds out only when asked, because it costs the host connections of their own, or takes longer. */
public enum Extra {
    /** Whether the host takes RDSTLS and RDSAAD, which some servers answer by hanging up. */
    PROTOCOLS,
    /** Which versions of TLS the host takes. */
    TLS_VERSIONS,
    /** What the path carries, by a search, and its jitter and loss, by a series of echoes. */
    PATH
}
