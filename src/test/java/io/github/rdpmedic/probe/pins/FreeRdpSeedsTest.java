package io.github.rdpmedic.probe.pins;

import static io.github.rdpmedic.probe.pins.PinSamples.HOST;
import static io.github.rdpmedic.probe.pins.PinSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.peers.TestCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeRdpSeedsTest {

    @TempDir
    Path home;

    private Path directory;
    private FreeRdpSeeds seeds;

    @BeforeEach
    void open() throws Exception {
        directory = home.resolve(".config/freerdp");
        Files.createDirectories(directory.resolve("server"));
        seeds = FreeRdpSeeds.in(Map.of("HOME", home.toString()));
    }

    @Test
    void aCertificateThatVersionThreeStoredIsKnownInFull() throws Exception {
        TestCertificate made = TestCertificate.named("srv1").ec().make();
        made.writePem(home);
        Files.move(home.resolve("cert.pem"), directory.resolve("server/srv1.corp.example_3389.pem"));

        assertThat(seeds.of(new Endpoint("SRV1.corp.example", 3389), NOW))
                .singleElement()
                .satisfies(pin -> {
                    assertThat(pin.sha256()).isPresent();
                    assertThat(pin.content().orElseThrow().subject()).isEqualTo("CN=srv1");
                    assertThat(pin.computer()).isEmpty();
                });
        assertThat(seeds.of(new Endpoint("srv1.corp.example", 3390), NOW)).isEmpty();
    }

    @Test
    void theColonsOfAnIpv6AddressAreDotsInTheFileName() throws Exception {
        TestCertificate.named("srv1").ec().make().writePem(home);
        Files.move(home.resolve("cert.pem"), directory.resolve("server/2001.db8..7_3389.pem"));

        assertThat(seeds.of(new Endpoint("2001:db8::7", 3389), NOW)).hasSize(1);
    }

    @Test
    void aLineOfVersionTwoGivesAFingerprint() throws Exception {
        String sha256 = "d4:".repeat(31) + "D4";
        Files.writeString(
                directory.resolve("known_hosts2"),
                "other 3389 " + "00:".repeat(31) + "00 Q04gPSB2bQ== Q04gPSB2bQ==\n"
                        + "srv1.corp.example 3390 " + "11:".repeat(31) + "11\n"
                        + "not a line\n"
                        + "srv1.corp.example 3389 zz\n"
                        + "srv1.corp.example 3389 " + sha256 + " Q04gPSB2bQ== Q04gPSB2bQ==\n"
                        + "srv1.corp.example 3389 " + "22:".repeat(19) + "22\r\n");

        assertThat(seeds.of(HOST, NOW))
                .containsExactly(
                        Pin.known(Optional.of("d4".repeat(32)), Optional.empty(), NOW),
                        Pin.known(Optional.empty(), Optional.of("22".repeat(20)), NOW));
    }

    @Test
    void whatIsMissingOrUnreadableIsNothing() throws Exception {
        Files.writeString(directory.resolve("server/srv1.corp.example_3389.pem"), "no certificate");
        Files.write(directory.resolve("known_hosts2"), new byte[] {(byte) 0xff, 0, 10, (byte) 0xc3});

        assertThat(seeds.of(HOST, NOW)).isEmpty();
        assertThat(new FreeRdpSeeds(home.resolve("nowhere")).of(HOST, NOW)).isEmpty();
    }
}
