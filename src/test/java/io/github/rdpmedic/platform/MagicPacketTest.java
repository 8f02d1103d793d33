package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.MacAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicPacketTest {

    @Test
    void itIsSixBytesOfOnesAndSixteenTimesTheAdapter() {
        assertThat(HexFormat.of().formatHex(MagicPacket.bytes(new MacAddress("00:1a:2b:3c:4d:5e"))))
                .isEqualTo("ffffffffffff" + "001a2b3c4d5e".repeat(16));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,24,192.0.2.255",
        "10.1.2.3,8,10.255.255.255",
        "172.16.5.4,20,172.16.15.255",
        "192.0.2.5,30,192.0.2.7",
        "192.0.2.5,0,255.255.255.255"
    })
    void everybodyOnTheNetworkHasTheAddressThatEndsInOnes(String own, int prefix, String expected) throws Exception {
        assertThat(MagicPacket.everybody((Inet4Address) InetAddress.getByName(own), prefix)
                        .getHostAddress())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:1A:2b:3C:4d:5E", "00-1a-2b-3c-4d-5e", "001a2b3c4d5e", " 00:1a:2b:3c:4d:5e "})
    void aMacAddressIsReadAsPeopleWriteIt(String typed) {
        assertThat(MacAddress.parse(typed)).contains(new MacAddress("00:1a:2b:3c:4d:5e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:1a:2b:3c:4d", "00:1a:2b:3c:4d:5e:6f", "zz:1a:2b:3c:4d:5e", "00;1a;2b;3c;4d;5e"})
    void whatIsNoneIsNone(String typed) {
        assertThat(MacAddress.parse(typed)).isEmpty();
    }

    @Test
    void nobodyAndEverybodyAreNoAdapter() {
        assertThat(new MacAddress("00:00:00:00:00:00").isOneAdapter()).isFalse();
        assertThat(new MacAddress("ff:ff:ff:ff:ff:ff").isOneAdapter()).isFalse();
        assertThat(new MacAddress("01:00:5e:00:00:fb").isOneAdapter()).isFalse();
        assertThat(new MacAddress("02:00:00:00:00:01").isOneAdapter()).isTrue();
    }
}
