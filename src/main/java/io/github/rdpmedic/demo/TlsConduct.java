package io.github.rdpmedic.demo;

/** What a host does with the ClientHello. */
public enum TlsConduct {
    HANDSHAKE,
    /** TLS 1.0 and nothing newer. */
    LEGACY,
    /** Never answers, as behind a path that loses full-size packets. */
    STALL,
    CLOSE,
    /** Sends the fatal alert handshake_failure, RFC 5246 section 7.2.2. */
    ALERT
}
