package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.CertificateRecipe;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.KeyStrength;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.probe.pins.PinningProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A simulated host gets another certificate, and a person accepts it. */
@Timeout(120)
class TargetsTrustCommandTest {

    private final TestServices services = new TestServices();
    private SimulatedNetwork network;
    private SimulatedHost host;

    @BeforeEach
    void open() throws Exception {
        network = SimulatedNetwork.open();
        host = network.add("office", HostBehaviour.healthy());
        services.saved.add(host.target());
        services.probe = new PinningProbe(new LadderProbe(new NoEcho()), services.pins, new AddressLookup());
    }

    @AfterEach
    void close() {
        network.close();
    }

    private Optional<FindingId> cause() {
        Probe probe = services.probe;
        Observation observation =
                probe.probe(new ProbeRequest(host.target(), Depth.FULL, Duration.ofSeconds(30)), Cancellation.none());
        return Diagnoser.diagnose(observation).cause();
    }

    private void replaceCertificate() {
        host.behave(HostBehaviour.healthy().with(CertificateRecipe.FRESH.with(KeyStrength.OTHER_RSA_2048_SHA256)));
        assertThat(cause()).contains(FindingId.CERTIFICATE_REPLACED);
    }

    @Test
    void aReplacedCertificateIsAcceptedByTheNameOfItsTarget() {
        assertThat(cause()).isEmpty();
        replaceCertificate();

        Run run = Run.of(services, "targets", "trust", "OFFICE");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Accepted for office (" + host.target().endpoint() + "): CN=office, valid from 20")
                .containsPattern("SHA-256 [0-9a-f]{64}\\.");
        assertThat(cause()).isEmpty();
        assertThat(Run.of(services, "targets", "trust", "office").out()).startsWith("Nothing waits to be accepted");
    }

    @Test
    void anAddressWillDoAndSoWillAFingerprintAsOtherProgramsPrintIt() throws Exception {
        assertThat(cause()).isEmpty();
        replaceCertificate();
        String address = host.target().endpoint().toString();
        String hex = services.pins
                .known(host.target().endpoint())
                .pending()
                .get(0)
                .sha256()
                .orElseThrow();
        String withColons = hex.toUpperCase(java.util.Locale.ROOT).replaceAll("..(?!$)", "$0:");

        Run wrong = Run.of(services, "targets", "trust", address, "--fingerprint", "a".repeat(64));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err()).startsWith("No certificate with the fingerprint aaaa");
        Run run = Run.of(services, "targets", "trust", address, "--fingerprint", withColons);

        assertThat(run.exitCode()).isZero();
        assertThat(cause()).isEmpty();
    }

    @Test
    void aHostThatWasNeverSeenHasNothingToAccept() {
        Run run = Run.of(services, "targets", "trust", "office");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("No certificate of office (").contains("rdp-medic check");
    }

    @Test
    void whatIsNoFingerprintIsBadUsage() {
        Run run = Run.of(services, "targets", "trust", "office", "--fingerprint", "1234");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("1234 is not a SHA-256 fingerprint");
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
