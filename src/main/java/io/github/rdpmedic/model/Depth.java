package io.github.rdpmedic.model;

/** How far a check goes. Each depth has a cadence of its own. */
public enum Depth {
    /** One ICMP echo. It can raise suspicion; it can never show a host as up. */
    REACHABILITY,
    /** TCP and the X.224 negotiation: 2 round trips, 19 bytes each way. */
    PORT,
    /** The whole ladder: TLS, certificate and the NTLM challenge too. */
    FULL
}
