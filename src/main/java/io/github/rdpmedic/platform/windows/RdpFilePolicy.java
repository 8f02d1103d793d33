package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Group Policy says of starting connections. Read, never written: to switch the window of April 2026 off would
 * weaken this PC.
 *
 * @param unsignedFiles "Allow .rdp files from unknown publishers"
 * @param plainAddresses "Allow .rdp files from valid publishers and user's default .rdp settings", which governs what is
 *     typed into Remote Desktop Connection too
 * @param warnsOfFiles whether the window with the list of redirections comes before every file
 */
record RdpFilePolicy(boolean unsignedFiles, boolean plainAddresses, boolean warnsOfFiles) {

    private static final String POLICIES = "Software\\Policies\\Microsoft\\Windows NT\\Terminal Services";

    static RdpFilePolicy in(Registry registry) {
        boolean oldWindow = dword(
                        registry, new Registry.Key(Hive.HKLM, POLICIES + "\\Client"), "RedirectionWarningDialogVersion")
                .filter(version -> version == 1)
                .isPresent();
        return new RdpFilePolicy(
                allows(registry, "AllowUnsignedFiles"), allows(registry, "AllowSignedFiles"), !oldWindow);
    }

    /** The policy of the computer outranks that of the person; without either, Windows allows it. */
    private static boolean allows(Registry registry, String name) {
        return Stream.of(Hive.HKLM, Hive.HKCU)
                .flatMap(hive -> dword(registry, new Registry.Key(hive, POLICIES), name).stream())
                .findFirst()
                .filter(number -> number == 0)
                .isEmpty();
    }

    private static Optional<Integer> dword(Registry registry, Registry.Key key, String name) {
        try {
            return registry.read(key, name)
                    .filter(Registry.Dword.class::isInstance)
                    .map(value -> ((Registry.Dword) value).number());
        } catch (PlatformException unreadable) {
            return Optional.empty();
        }
    }
}
