package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.JavaInterfaces;
import io.github.rdpmedic.platform.LocalNetwork;
import io.github.rdpmedic.platform.NeighbourTable;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.RunningProcesses;
import io.github.rdpmedic.platform.UserSession;
import io.github.rdpmedic.platform.XdgPlaces;
import io.github.rdpmedic.platform.XdgUserFolders;
import java.util.Map;
import java.util.Optional;

/** An operating system without ports: the program watches and explains, and offers nothing that it cannot do. */
public final class NonePlatform {

    private NonePlatform() {}

    public static Platform create(Map<String, String> environment) {
        return new Platform(
                "other",
                XdgPlaces.in(environment),
                new NoIcmpEcho(),
                new NoDnsCache(),
                new NoNotifications(Message.of(NonePlatform.class, "notifications")),
                new NoRegistry(),
                new NoInterfaceMtu(),
                new UserSession(
                        new XdgUserFolders(environment),
                        new RunningProcesses(),
                        new NoCredentialStore(),
                        new NoSoftwareInventory()),
                NetworkPorts.ofJavaAlone(),
                new NoElevation(),
                new LocalNetwork(
                        new JavaInterfaces(found -> Optional.of(found.getName())),
                        NeighbourTable.UNKNOWN,
                        new NoNameAnswers()));
    }
}
