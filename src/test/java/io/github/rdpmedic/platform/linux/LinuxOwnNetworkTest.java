package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.platform.OwnNetwork.Neighbour;
import io.github.rdpmedic.platform.OwnNetwork.OnLink;
import io.github.rdpmedic.platform.OwnNetwork.Via;
import io.github.rdpmedic.platform.OwnNetwork.WayUnknown;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxOwnNetworkTest {

    @TempDir
    private Path directory;

    @Test
    void theKernelsRoutesAreRead() throws Exception {
        assertThat(LinuxOwnNetwork.way("192.0.2.1 via 10.0.0.1 dev eth0 src 10.0.0.7 uid 1000 \\    cache"))
                .isEqualTo(new Via("eth0", InetAddress.getByName("10.0.0.1")));
        assertThat(LinuxOwnNetwork.way("2001:db8::1 from :: via fe80::1 dev wlan0 proto ra metric 600"))
                .isEqualTo(new Via("wlan0", InetAddress.getByName("fe80::1")));
        assertThat(LinuxOwnNetwork.way("10.8.0.5 dev wg0 table 51820 src 10.8.0.2"))
                .isEqualTo(new OnLink("wg0"));
        assertThat(LinuxOwnNetwork.way("")).isEqualTo(new WayUnknown());
        assertThat(LinuxOwnNetwork.way("192.0.2.1 via gw.example dev eth0")).isEqualTo(new OnLink("eth0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 dev eth0 lladdr 02:00:00:00:00:01 REACHABLE | PRESENT",
                "10.0.0.1 dev eth0 lladdr 02:00:00:00:00:01 PERMANENT | PRESENT",
                "10.0.0.1 dev eth0 lladdr 02:00:00:00:00:01 STALE     | UNKNOWN",
                "10.0.0.1 dev eth0 lladdr 02:00:00:00:00:01 DELAY     | UNKNOWN",
                "10.0.0.1 dev eth0 INCOMPLETE                         | ABSENT",
                "10.0.0.1 dev eth0 FAILED                             | ABSENT",
                "''                                                   | UNKNOWN",
            })
    void onlyANeighbourThatWasAskedInVainIsAbsent(String line, Neighbour neighbour) {
        assertThat(LinuxOwnNetwork.neighbour(line)).isEqualTo(neighbour);
    }

    @Test
    void nameServersStandInTheResolverConfiguration() throws IOException {
        Path file = Files.writeString(
                directory.resolve("resolv.conf"),
                "# a comment\nsearch corp.example\nnameserver 127.0.0.53\nnameserver  fe80::1\nnameserver nonsense\n"
                        + "nameserver\n");

        LinuxOwnNetwork network = new LinuxOwnNetwork(new Programs(Map.of()), directory, file);

        assertThat(network.nameServers()).hasSize(2);
        assertThat(network.nameServers().get(0).getHostAddress()).isEqualTo("127.0.0.53");
    }

    @ParameterizedTest(name = "type {0}, uevent {1}, also {2}: {3}")
    @CsvSource({
        "1,     '',                  '',        ETHERNET",
        "1,     INTERFACE=eth0,      '',        ETHERNET",
        "1,     DEVTYPE=wlan,        '',        WIFI",
        "1,     '',                  wireless,  WIFI",
        "1,     '',                  phy80211,  WIFI",
        "1,     DEVTYPE=wwan,        '',        CELLULAR",
        "519,   '',                  '',        CELLULAR",
        "65534, DEVTYPE=wireguard,   '',        VPN",
        "65534, '',                  tun_flags, VPN",
        "1,     '',                  tun_flags, VPN",
        "776,   '',                  '',        VPN",
        "512,   DEVTYPE=ppp,         '',        OTHER",
        "'',    '',                  '',        OTHER",
    })
    void theKindOfAnInterfaceIsReadFromItsDirectory(String type, String uevent, String also, InterfaceType kind)
            throws IOException {
        Files.writeString(directory.resolve("type"), type + "\n");
        Files.writeString(directory.resolve("uevent"), uevent + "\nIFINDEX=2\n");
        if (!also.isEmpty()) {
            Files.writeString(directory.resolve(also), "0x1001\n");
        }

        assertThat(LinuxInterfaceType.of(directory)).isEqualTo(kind);
    }
}
