package io.github.rdpmedic.platform.mac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.Places;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacPlatformTest {

    private final MacPing ping = new MacPing();

    @Test
    void filesLiveInApplicationSupport() {
        Path support = Path.of("/Users/ann/Library/Application Support/RDP Medic");
        assertThat(MacPlatform.places(Map.of("HOME", "/Users/ann")))
                .isEqualTo(new Places(support, support, Path.of("/etc/rdp-medic/policy.properties")));
    }

    @Test
    void pingTakesItsPatienceInMilliseconds() throws UnknownHostException {
        assertThat(ping.command(InetAddress.getByName("192.0.2.7"), Duration.ofMillis(1500)))
                .contains(List.of("/sbin/ping", "-n", "-c", "1", "-W", "1500", "192.0.2.7"));
    }

    @Test
    void ipv6HasAProgramOfItsOwn() throws UnknownHostException {
        assertThat(ping.command(InetAddress.getByName("2001:db8::7"), Duration.ofMillis(1500)))
                .contains(List.of("/sbin/ping6", "-n", "-c", "1", "2001:db8:0:0:0:0:0:7"));
    }
}
