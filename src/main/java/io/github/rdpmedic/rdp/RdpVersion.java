package io.github.rdpmedic.rdp;

/**
 * version of CS_CORE and SC_CORE, [MS-RDPBCGR] 2.2.1.4.2: the newest protocol the sender speaks. Servers that
 * are not Windows send a fixed one.
 */
public record RdpVersion(int value) {

    public static final RdpVersion RDP_5_TO_8_1 = new RdpVersion(0x00080004);
    public static final RdpVersion RDP_10_7 = new RdpVersion(0x0008000C);
    public static final RdpVersion RDP_10_12 = new RdpVersion(0x00080011);

    private static final int RDP_4 = 0x00080001;
    private static final int RDP_10_0 = 0x00080005;

    /** 4.0, 5.0-8.1, 10.0 to 10.12; an unknown one in hexadecimal. */
    public String shortName() {
        if (value == RDP_4) {
            return "4.0";
        }
        if (equals(RDP_5_TO_8_1)) {
            return "5.0-8.1";
        }
        return value >= RDP_10_0 && value <= RDP_10_12.value ? "10." + (value - RDP_10_0) : "0x%08x".formatted(value);
    }
}
