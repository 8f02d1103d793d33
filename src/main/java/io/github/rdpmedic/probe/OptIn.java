package io.github.rdpmedic.probe;

/** A look at a host that is taken only when a person asks for it. */
public enum OptIn {
    /** One RDP-UDP SYN to the target's port. Answers can be larger than questions, so it is never sent twice. */
    UDP,
    /** HTTP upgrade requests to the two ports of Remote Desktop over WebSocket. */
    WEB_SOCKET,
    /** Standard RDP security: as far into MCS as the encryption is agreed, up to five connections. */
    RDP_SECURITY
}
