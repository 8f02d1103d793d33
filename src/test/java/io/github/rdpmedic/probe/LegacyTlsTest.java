package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.demo.TlsConduct;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.security.Security;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that the TLS of this JVM turns away. The same on every JDK. */
@Timeout(60)
class LegacyTlsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private SimulatedNetwork network;

    @BeforeEach
    void open() throws Exception {
        network = SimulatedNetwork.open();
    }

    @AfterEach
    void close() {
        network.close();
    }

    private static Observation check(SimulatedHost host) {
        return Probes.check(host.target().endpoint(), Depth.FULL, TIMEOUT);
    }

    @Test
    void aHostWithTls10AndAWeakCertificateIsReadToTheEnd() throws Exception {
        SimulatedHost host = network.add("OLD-SRV", HostBehaviour.legacyTls());

        Observation observation = check(host);

        Facts.Tls tls = observation.facts().tls().orElseThrow();
        assertThat(tls.version()).isEqualTo("TLSv1");
        assertThat(tls.cipherSuite()).isEqualTo("TLS_RSA_WITH_AES_128_CBC_SHA");
        assertThat(tls.legacyOnly()).isTrue();
        Facts.Certificate certificate = observation.facts().certificate().orElseThrow();
        assertThat(certificate.keyBits()).contains(1024);
        assertThat(certificate.signatureAlgorithm()).isEqualToIgnoringCase("SHA1withRSA");
        assertThat(observation.facts().identity().orElseThrow().netbiosComputer())
                .as("the challenge comes over the second connection")
                .contains("OLD-SRV");
        assertThat(observation.stages()).noneMatch(stage -> stage.outcome() == Outcome.FAIL);
        await().until(() -> host.openConnections() == 0);
        assertThat(host.logonAttempts()).isZero();
    }

    @Test
    void itIsAWarningThatNamesBothWeaknesses() throws Exception {
        Diagnosis diagnosis = Diagnoser.diagnose(check(network.add("OLD-SRV", HostBehaviour.legacyTls())));

        assertThat(diagnosis.state()).isEqualTo(State.WARNING);
        assertThat(diagnosis.cause()).contains(FindingId.TLS_LEGACY);
        assertThat(diagnosis.findings())
                .extracting(Finding::id)
                .contains(FindingId.TLS_LEGACY, FindingId.CERTIFICATE_WEAK);
    }

    @Test
    void theJvmAroundItIsAsStrictAsBefore() throws Exception {
        String tls = Security.getProperty("jdk.tls.disabledAlgorithms");
        String certificates = Security.getProperty("jdk.certpath.disabledAlgorithms");

        check(network.add("OLD-SRV", HostBehaviour.legacyTls()));

        assertThat(Security.getProperty("jdk.tls.disabledAlgorithms")).isEqualTo(tls);
        assertThat(Security.getProperty("jdk.certpath.disabledAlgorithms")).isEqualTo(certificates);
        assertThat(Security.getProviders())
                .noneMatch(provider -> provider.getName().startsWith("BC"));
    }

    @Test
    void aWeakCertificateAloneNeedsNoSecondTry() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.weakCertificate());

        Observation observation = check(host);

        assertThat(observation.facts().tls().orElseThrow().legacyOnly()).isFalse();
        assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.CERTIFICATE_WEAK);
    }

    @Test
    void aHostThatRefusesOldTlsTooIsTriedTwiceAndKeepsItsFirstVerdict() throws Exception {
        SimulatedHost host = network.add(
                "SRV1", HostBehaviour.healthy().accepting(SecurityProtocol.SSL).with(TlsConduct.ALERT));

        Observation observation = check(host);

        assertThat(observation.facts().tls()).isEmpty();
        assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.TLS_REFUSED);
        assertThat(host.connectionsAccepted())
                .as("the main one, the policy, old TLS")
                .isEqualTo(3);
        await().until(() -> host.openConnections() == 0);
    }

    @Test
    void aHostThatStallsIsNotAskedAgain() throws Exception {
        SimulatedHost host = network.add(
                "SRV1", HostBehaviour.healthy().accepting(SecurityProtocol.SSL).with(TlsConduct.STALL));

        Observation observation = Probes.check(host.target().endpoint(), Depth.FULL, Duration.ofMillis(800));

        assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.TLS_STALLED);
        assertThat(host.connectionsAccepted()).as("the main one, the policy").isEqualTo(2);
    }
}
