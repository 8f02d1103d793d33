package io.github.rdpmedic.demo;

/** What a host does with an RDP-UDP SYN to its port. */
public enum UdpConduct {
    /** Nothing listens, so the client hears of it by ICMP. */
    CLOSED,
    /** One SYN+ACK for each SYN. Real hosts repeat theirs; this one has no need to. */
    ANSWERS,
    SILENT,
    /** Sends the datagram back as it came. */
    ECHOES
}
