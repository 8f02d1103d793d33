package io.github.rdpmedic.platform;

import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of {@code HKEY_LOCAL_MACHINE} that quick fixes change: all of them, and REG_DWORDs without exception. The
 * elevated child writes nothing else, whoever asks.
 */
public enum MachineValue {
    CLIENT_UDP(Paths.CLIENT_POLICY, "fClientDisableUDP", 1),
    ENCRYPTION_ORACLE(Paths.CREDSSP, "AllowEncryptionOracle", 2),
    TLS_1_2_ENABLED(Paths.TLS_1_2, "Enabled", -1),
    TLS_1_2_DISABLED_BY_DEFAULT(Paths.TLS_1_2, "DisabledByDefault", -1),
    TLS_1_3_ENABLED(Paths.TLS_1_3, "Enabled", -1),
    TLS_1_3_DISABLED_BY_DEFAULT(Paths.TLS_1_3, "DisabledByDefault", -1);

    private static final class Paths {
        private static final String CLIENT_POLICY =
                "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\Client";
        private static final String CREDSSP =
                "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters";
        private static final String PROTOCOLS =
                "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\";
        private static final String TLS_1_2 = PROTOCOLS + "TLS 1.2\\Client";
        private static final String TLS_1_3 = PROTOCOLS + "TLS 1.3\\Client";
    }

    private final Key key;
    private final String valueName;
    private final int largest;

    /** @param largest as unsigned number; -1 allows every one */
    MachineValue(String path, String valueName, int largest) {
        this.key = new Key(Hive.HKLM, path);
        this.valueName = valueName;
        this.largest = largest;
    }

    public Key key() {
        return key;
    }

    /** The name of the value below its key. */
    public String valueName() {
        return valueName;
    }

    boolean allows(int number) {
        return Integer.compareUnsigned(number, largest) <= 0;
    }

    /** As an argument of the elevated child. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MachineValue> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }

    /** Windows compares names without regard to case. */
    static Optional<MachineValue> of(Key key, String valueName) {
        return Arrays.stream(values())
                .filter(value -> value.key.hive() == key.hive()
                        && value.key.path().equalsIgnoreCase(key.path())
                        && value.valueName.equalsIgnoreCase(valueName))
                .findFirst();
    }
}
