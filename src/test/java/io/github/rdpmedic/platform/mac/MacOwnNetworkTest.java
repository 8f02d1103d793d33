package io.github.rdpmedic.platform.mac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.platform.OwnNetwork.Neighbour;
import io.github.rdpmedic.platform.OwnNetwork.NoWay;
import io.github.rdpmedic.platform.OwnNetwork.OnLink;
import io.github.rdpmedic.platform.OwnNetwork.Via;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacOwnNetworkTest {

    @Test
    void theWifiDeviceStandsAmongTheHardwarePorts() {
        String ports = "\nHardware Port: Ethernet\nDevice: en1\nEthernet Address: 00:00:00:00:00:01\n"
                + "\nHardware Port: Wi-Fi\nDevice: en0\nEthernet Address: 00:00:00:00:00:02\n";

        assertThat(MacOwnNetwork.wifiDevice(ports)).contains("en0");
        assertThat(MacOwnNetwork.wifiDevice("Hardware Port: Ethernet\nDevice: en0\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en0, WIFI", "en1, ETHERNET", "utun3, VPN", "ipsec0, VPN", "pdp_ip0, CELLULAR", "awdl0, OTHER"})
    void interfacesHaveTheirKindInTheName(String name, InterfaceType type) {
        assertThat(MacOwnNetwork.type(name, Optional.of("en0"))).isEqualTo(type);
    }

    @Test
    void routesAreRead() throws Exception {
        assertThat(MacOwnNetwork.way("   route to: 192.0.2.1\n    gateway: 10.0.0.1\n  interface: en0\n"))
                .isEqualTo(new Via("en0", InetAddress.getByName("10.0.0.1")));
        assertThat(MacOwnNetwork.way("   route to: 10.8.0.5\n  interface: utun3\n"))
                .isEqualTo(new OnLink("utun3"));
        assertThat(MacOwnNetwork.way("route: writing to routing socket: not in table"))
                .isEqualTo(new NoWay());
    }

    @Test
    void onlyAnIncompleteEntrySaysThatNobodyIsThere() {
        assertThat(MacOwnNetwork.neighbour("? (10.0.0.1) at (incomplete) on en0 ifscope [ethernet]"))
                .isEqualTo(Neighbour.ABSENT);
        assertThat(MacOwnNetwork.neighbour("? (10.0.0.1) at 0:0:0:0:0:1 on en0 ifscope [ethernet]"))
                .isEqualTo(Neighbour.UNKNOWN);
    }
}
