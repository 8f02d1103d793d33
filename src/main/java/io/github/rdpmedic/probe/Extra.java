package io.github.rdpmedic.probe;

/** What a full check finds out only when asked, because each answer costs the host a connection of its own. */
public enum Extra {
    /** Whether the host takes RDSTLS and RDSAAD, which some servers answer by hanging up. */
    PROTOCOLS,
    /** Which versions of TLS the host takes. */
    TLS_VERSIONS
}
