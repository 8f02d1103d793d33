package io.github.rdpmedic.demo;

import static io.github.rdpmedic.rdp.SecurityProtocol.BASE_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulatedHostTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private SimulatedNetwork network;

    @BeforeEach
    void open() throws IOException {
        network = SimulatedNetwork.open(InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void aHealthyHostChoosesNlaAndSaysWhoItIs() throws Exception {
        SimulatedHost host = network.add("DESKTOP-K4", HostBehaviour.healthy());
        try (TestClient client = new TestClient(host)) {
            NegotiationResponse confirm = (NegotiationResponse) client.negotiate(BASE_REQUEST);
            assertThat(confirm.selected()).isEqualTo(SecurityProtocol.HYBRID_EX);
            assertThat(confirm.sourceReference()).isEqualTo(0x1234);
            assertThat(confirm.flags().bits()).isEqualTo(0x1F);

            X509Certificate certificate = client.startTls();
            assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=DESKTOP-K4");
            assertThat(certificate).isEqualTo(host.certificate());

            NtlmChallenge challenge = client.challenge();
            assertThat(challenge.name(Name.NB_COMPUTER_NAME)).contains("DESKTOP-K4");
            assertThat(challenge.name(Name.NB_DOMAIN_NAME)).contains("CORP");
            assertThat(challenge.name(Name.DNS_COMPUTER_NAME)).contains("DESKTOP-K4.corp.example");
            assertThat(challenge.name(Name.DNS_TREE_NAME)).contains("corp.example");
            assertThat(challenge.domainMember()).contains(true);
            assertThat(challenge.version()).contains(HostIdentity.SERVER_2022);
            assertThat(challenge.timestamp()).contains(NOW);
        }
        assertThat(host.logonAttempts()).isZero();
        await().untilAsserted(() -> assertThat(host.openConnections()).isZero());
    }

    @Test
    void theConfirmOfAHealthyHostIsThatOfWindowsByteForByte() throws Exception {
        SimulatedHost host = network.add("A", HostBehaviour.refusesNegotiation(new NegotiationFailureCode(3)));
        try (TestClient client = new TestClient(host)) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThat(client.readToEnd()).asHexString().isEqualTo("030000130ED00000123400030008000300" + "0000");
        }
    }
}
