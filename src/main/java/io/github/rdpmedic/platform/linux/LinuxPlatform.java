package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.HostsFile;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.JavaInterfaces;
import io.github.rdpmedic.platform.LocalNetwork;
import io.github.rdpmedic.platform.NameAnswers;
import io.github.rdpmedic.platform.NameServerAnswers;
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
import io.github.rdpmedic.platform.none.NoRegistry;
import io.github.rdpmedic.platform.none.NoSoftwareInventory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ports on Linux. Making them starts no process and loads nothing native. */
public final class LinuxPlatform {

    private LinuxPlatform() {}

    public static Platform create(Map<String, String> environment) {
        Programs programs = new Programs(environment);
        LinuxDnsCaches dnsCaches = new LinuxDnsCaches(
                List.of(new SystemdResolved(programs), new Nscd(programs), new Dnsmasq(Dnsmasq.PID_FILES)));
        return new Platform(
                "Linux",
                XdgPlaces.in(environment),
                icmp(programs),
                dnsCaches,
                new SessionBusNotifications(environment),
                new NoRegistry(),
                new LinuxInterfaceMtu(programs),
                new UserSession(
                        new XdgUserFolders(environment),
                        new RunningProcesses(),
                        new NoCredentialStore(),
                        new NoSoftwareInventory()),
                new NetworkPorts(sizedEcho(programs), new LinuxOwnNetwork(programs)),
                new Pkexec(programs, ProcessOwner.thisUserIsRoot()),
                new LocalNetwork(
                        new JavaInterfaces(found -> Optional.of(found.getName())),
                        new LinuxNeighbours(programs),
                        nameAnswers(dnsCaches)));
    }

    /** nscd is no name server, so one on loopback is none of its doing. */
    private static NameAnswers nameAnswers(LinuxDnsCaches caches) {
        LinuxNameServers servers =
                new LinuxNameServers(() -> caches.caches().stream().anyMatch(name -> !name.equals(Nscd.NAME)));
        return new NameServerAnswers(servers::find, new HostsFile(Path.of("/etc/hosts")));
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
