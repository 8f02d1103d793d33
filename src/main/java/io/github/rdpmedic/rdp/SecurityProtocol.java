package io.github.rdpmedic.rdp;

import java.util.List;

/**
 * One security protocol, as selectedProtocol of RDP_NEG_RSP carries it, [MS-RDPBCGR] 2.2.1.2.1.
 * A value that this program does not know survives.
 */
public record SecurityProtocol(int value) {

    public static final SecurityProtocol RDP = new SecurityProtocol(0x00);
    public static final SecurityProtocol SSL = new SecurityProtocol(0x01);
    public static final SecurityProtocol HYBRID = new SecurityProtocol(0x02);
    public static final SecurityProtocol RDSTLS = new SecurityProtocol(0x04);
    public static final SecurityProtocol HYBRID_EX = new SecurityProtocol(0x08);
    public static final SecurityProtocol RDSAAD = new SecurityProtocol(0x10);

    /** requestedProtocols of the base probe: SSL, HYBRID and HYBRID_EX. xrdp drops anything above it. */
    public static final int BASE_REQUEST = SSL.value | HYBRID.value | HYBRID_EX.value;

    private static final List<SecurityProtocol> KNOWN = List.of(RDP, SSL, HYBRID, RDSTLS, HYBRID_EX, RDSAAD);
    private static final List<String> SHORT_NAMES = List.of("RDP", "TLS", "NLA", "RDSTLS", "NLA_EX", "RDSAAD");

    /** The name people use: RDP, TLS, NLA, RDSTLS, NLA_EX, RDSAAD. */
    public String shortName() {
        int index = KNOWN.indexOf(this);
        return index < 0 ? "0x%08x".formatted(value) : SHORT_NAMES.get(index);
    }

    @Override
    public String toString() {
        return shortName();
    }

    /** Whether TLS comes next on the same connection. */
    public boolean usesTls() {
        return !equals(RDP);
    }

    /** Whether CredSSP follows TLS, so that a TSRequest may be sent. */
    public boolean usesCredSsp() {
        return equals(HYBRID) || equals(HYBRID_EX);
    }
}
