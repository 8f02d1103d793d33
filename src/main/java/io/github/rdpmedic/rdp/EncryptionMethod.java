package io.github.rdpmedic.rdp;

import java.util.Arrays;
import java.util.Optional;

/**
 * How standard RDP security encrypts, [MS-RDPBCGR] 5.3.2 and 2.2.1.3.3, the weakest first. The bits are the
 * ENCRYPTION_FLAG values of encryptionMethods.
 */
public enum EncryptionMethod {
    RC4_40_BIT(0x01, "40bit"),
    RC4_56_BIT(0x08, "56bit"),
    RC4_128_BIT(0x02, "128bit"),
    FIPS(0x10, "fips");

    /** encryptionMethods of a client that takes any of them. */
    public static final int ANY =
            Arrays.stream(values()).mapToInt(EncryptionMethod::bit).sum();

    private final int bit;
    private final String shortName;

    EncryptionMethod(int bit, String shortName) {
        this.bit = bit;
        this.shortName = shortName;
    }

    public int bit() {
        return bit;
    }

    /** 40bit, 56bit, 128bit, fips. */
    public String shortName() {
        return shortName;
    }

    /** @param encryptionMethod of a server, which names one; empty for none and for an unknown one */
    public static Optional<EncryptionMethod> of(int encryptionMethod) {
        return Arrays.stream(values())
                .filter(method -> method.bit == encryptionMethod)
                .findFirst();
    }
}
