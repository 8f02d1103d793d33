package io.github.rdpmedic.model;

import java.util.Locale;

/**
 * Everything a check can notice. The same ids name causes: a cause is the finding that explains the state.
 * The names are public (JSON, metrics, policies): add, never rename.
 */
public enum FindingId {
    OWN_NETWORK_DOWN,
    VPN_DOWN,
    GATEWAY_UNREACHABLE,
    DNS_NOT_FOUND,
    DNS_FAILED,
    DNS_STALE,
    HOST_UNREACHABLE,
    PORT_REFUSED,
    PORT_FILTERED,
    /** TCP opens, and no X.224 answer comes. */
    NO_RDP_ANSWER,
    /** Something else answers on the port. */
    NOT_RDP,
    CLOSED_BEFORE_ANSWER,
    NEGOTIATION_REFUSED,
    /** RDP_NEG_FAILURE 3, SSL_CERT_NOT_ON_SERVER. */
    CERTIFICATE_MISSING,
    TLS_STALLED,
    TLS_CLOSED,
    /** The host answered the ClientHello with an alert. */
    TLS_REFUSED,
    /** TLS 1.0 or 1.1 is the best the host offers. */
    TLS_LEGACY,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    CERTIFICATE_EXPIRING,
    CERTIFICATE_WEAK,
    CERTIFICATE_NAME_MISMATCH,
    CERTIFICATE_REPLACED,
    NLA_REQUIRED,
    NLA_OFF,
    SECURITY_RDP_ONLY,
    NLA_NO_ANSWER,
    CLOCK_SKEW,
    MTU_BLACK_HOLE,
    MTU_REDUCED,
    LOSSY_PATH,
    WIFI,
    BEHIND_GATEWAY,
    /** The host is not the one that was asked for. */
    WRONG_HOST,
    TIMEOUT,
    INTERNAL_ERROR;

    /** The public name, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
