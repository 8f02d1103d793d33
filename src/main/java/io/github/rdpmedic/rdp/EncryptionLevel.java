package io.github.rdpmedic.rdp;

import java.util.List;

/** encryptionLevel of SC_SECURITY, [MS-RDPBCGR] 2.2.1.4.3. Unknown values survive. */
public record EncryptionLevel(int value) {

    private static final List<String> NAMES = List.of("none", "low", "client-compatible", "high", "fips");

    public static final EncryptionLevel NONE = new EncryptionLevel(0);
    public static final EncryptionLevel LOW = new EncryptionLevel(1);
    public static final EncryptionLevel CLIENT_COMPATIBLE = new EncryptionLevel(2);
    public static final EncryptionLevel HIGH = new EncryptionLevel(3);
    public static final EncryptionLevel FIPS = new EncryptionLevel(4);

    /** none, low, client-compatible, high or fips. */
    public String shortName() {
        return value >= 0 && value < NAMES.size() ? NAMES.get(value) : "0x%08x".formatted(value);
    }
}
