package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.PingProgram;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.RunningProcesses;
import io.github.rdpmedic.platform.SizedEcho;
import io.github.rdpmedic.platform.SizedPing;
import io.github.rdpmedic.platform.UserSession;
import io.github.rdpmedic.platform.XdgPlaces;
import io.github.rdpmedic.platform.XdgUserFolders;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import io.github.rdpmedic.platform.none.NoInterfaceMtu;
import io.github.rdpmedic.platform.none.NoRegistry;
import io.github.rdpmedic.platform.none.NoSoftwareInventory;
import java.util.List;
import java.util.Map;

/** The ports on Linux. Making them starts no process and loads nothing native. */
public final class LinuxPlatform {

    private LinuxPlatform() {}

    public static Platform create(Map<String, String> environment) {
        Programs programs = new Programs(environment);
        return new Platform(
                "Linux",
                XdgPlaces.in(environment),
                icmp(programs),
                new LinuxDnsCaches(
                        List.of(new SystemdResolved(programs), new Nscd(programs), new Dnsmasq(Dnsmasq.PID_FILES))),
                new SessionBusNotifications(programs),
                new NoRegistry(),
                new NoInterfaceMtu(),
                new UserSession(
                        new XdgUserFolders(environment),
                        new RunningProcesses(),
                        new NoCredentialStore(),
                        new NoSoftwareInventory()),
                new NetworkPorts(sizedEcho(programs), new LinuxOwnNetwork(programs)));
    }

    private static SizedEcho sizedEcho(Programs programs) {
        return new LinuxSizedEcho(
                PingGroupRange::admitsThisProcess,
                new DatagramSizedEcho(),
                new SizedPing(new LinuxSizedPing(programs), programs.environment()));
    }

    private static IcmpEcho icmp(Programs programs) {
        return new LinuxIcmpEcho(
                PingGroupRange::admitsThisProcess,
                new DatagramIcmpEcho(),
                new PingProgram(new LinuxPing(programs), programs.environment()));
    }
}
