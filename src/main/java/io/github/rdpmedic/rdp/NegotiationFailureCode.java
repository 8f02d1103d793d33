package io.github.rdpmedic.rdp;

import java.util.List;

/** failureCode of RDP_NEG_FAILURE, [MS-RDPBCGR] 2.2.1.2.2. Unknown codes survive. */
public record NegotiationFailureCode(int value) {

    public static final NegotiationFailureCode SSL_REQUIRED_BY_SERVER = new NegotiationFailureCode(1);
    public static final NegotiationFailureCode SSL_NOT_ALLOWED_BY_SERVER = new NegotiationFailureCode(2);
    public static final NegotiationFailureCode SSL_CERT_NOT_ON_SERVER = new NegotiationFailureCode(3);
    public static final NegotiationFailureCode INCONSISTENT_FLAGS = new NegotiationFailureCode(4);
    public static final NegotiationFailureCode HYBRID_REQUIRED_BY_SERVER = new NegotiationFailureCode(5);
    public static final NegotiationFailureCode SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER = new NegotiationFailureCode(6);

    private static final List<String> NAMES = List.of(
            "SSL_REQUIRED_BY_SERVER",
            "SSL_NOT_ALLOWED_BY_SERVER",
            "SSL_CERT_NOT_ON_SERVER",
            "INCONSISTENT_FLAGS",
            "HYBRID_REQUIRED_BY_SERVER",
            "SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER");

    public String officialName() {
        return value >= 1 && value <= NAMES.size() ? NAMES.get(value - 1) : "0x%08x".formatted(value);
    }

    @Override
    public String toString() {
        return officialName();
    }
}
