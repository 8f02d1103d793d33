package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.JavaInterfaces;
import io.github.rdpmedic.platform.LocalNetwork;
import io.github.rdpmedic.platform.NeighbourTable;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.PingProgram;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.RunningProcesses;
import io.github.rdpmedic.platform.SizedPing;
import io.github.rdpmedic.platform.UserSession;
import io.github.rdpmedic.platform.XdgUserFolders;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import io.github.rdpmedic.platform.none.NoInterfaceMtu;
import io.github.rdpmedic.platform.none.NoNameAnswers;
import io.github.rdpmedic.platform.none.NoNotifications;
import io.github.rdpmedic.platform.none.NoRegistry;
import io.github.rdpmedic.platform.none.NoSoftwareInventory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The ports on macOS, all of them child processes. Notices are not among them: the tray icon shows them,
 * because AWT hands its balloon to the notification centre.
 */
public final class MacPlatform {

    private static final Path POLICY = Path.of("/etc/rdp-medic/policy.properties");

    private MacPlatform() {}

    public static Platform create(Map<String, String> environment) {
        return new Platform(
                "macOS",
                places(environment),
                new PingProgram(new MacPing(), environment),
                new MacDnsCache(new Programs(environment)),
                new NoNotifications(Message.of(MacPlatform.class, "notifications")),
                new NoRegistry(),
                new NoInterfaceMtu(),
                new UserSession(
                        new XdgUserFolders(environment),
                        new RunningProcesses(),
                        new NoCredentialStore(),
                        new NoSoftwareInventory()),
                new NetworkPorts(
                        new SizedPing(new MacSizedPing(), environment), new MacOwnNetwork(new Programs(environment))),
                new Osascript(environment),
                new LocalNetwork(
                        new JavaInterfaces(found -> Optional.of(found.getName())),
                        NeighbourTable.UNKNOWN,
                        new NoNameAnswers()));
    }

    static Places places(Map<String, String> environment) {
        Path support = Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home")),
                "Library",
                "Application Support",
                "RDP Medic");
        return new Places(support, support, POLICY);
    }
}
