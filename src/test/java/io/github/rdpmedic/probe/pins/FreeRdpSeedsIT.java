package io.github.rdpmedic.probe.pins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.FreeRdpClient;
import io.github.rdpmedic.peers.FreeRdpShadow;
import io.github.rdpmedic.peers.FreeRdpShadow.Security;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real FreeRDP client accepts the certificate of a real FreeRDP server. */
@Timeout(60)
class FreeRdpSeedsIT {

    @TempDir
    Path home;

    @TempDir
    Path data;

    @Test
    void whatTheClientAcceptedIsKnownAtTheFirstCheckAndAnotherServerIsReplaced() throws Exception {
        FreeRdpClient.assumeInstalled();
        Endpoint endpoint;
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.TLS)) {
            endpoint = shadow.endpoint();
            FreeRdpClient.acceptCertificate(endpoint, home);

            assertThat(change(endpoint)).isEqualTo(CertificateChange.UNCHANGED);
        }
        Path list = home.resolve(".config/freerdp/known_hosts2");
        Files.writeString(list, Files.readString(list).replaceFirst(" [0-9a-f]{2}:", " 00:"));
        Files.delete(data.resolve("pins.json"));
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.TLS)) {
            Endpoint other = shadow.endpoint();
            Files.writeString(
                    list, Files.readString(list).replace(" " + endpoint.port() + " ", " " + other.port() + " "));

            assertThat(change(other)).isEqualTo(CertificateChange.REPLACED);
        }
    }

    private CertificateChange change(Endpoint endpoint) {
        PinFile pins = new PinFile(data, FreeRdpSeeds.in(Map.of("HOME", home.toString())));
        Facts facts = new PinningProbe(new LadderProbe(new NoEcho()), pins, new AddressLookup())
                .probe(
                        new ProbeRequest(Target.unnamed(endpoint), Depth.FULL, Duration.ofSeconds(10)),
                        Cancellation.none())
                .facts();
        return facts.certificate().orElseThrow().change().orElseThrow();
    }

    /** An ICMP port that cannot be used here. */
    private static final class NoEcho implements IcmpEcho {
        @Override
        public Availability availability() {
            return Availability.no(Message.NONE);
        }

        @Override
        public Reply send(InetAddress address, Duration timeout) {
            return new NotMeasured("none");
        }
    }
}
