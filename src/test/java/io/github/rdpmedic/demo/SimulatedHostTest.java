package io.github.rdpmedic.demo;

import static io.github.rdpmedic.rdp.SecurityProtocol.BASE_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.NtlmNegotiate;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private SimulatedHost host(HostBehaviour behaviour) throws IOException {
        return network.add("DESKTOP-K4", behaviour);
    }

    @Test
    void aHealthyHostAnswersAsWindowsDoesByteForByte() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.healthy()))) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThat(client.read(19)).asHexString().isEqualTo("030000130ED00000123400021F080008000000");
        }
    }

    @Test
    void aHealthyHostShowsItsCertificateAndSaysWhoItIs() throws Exception {
        SimulatedHost host = host(HostBehaviour.healthy());
        try (TestClient client = new TestClient(host)) {
            client.negotiate(BASE_REQUEST);
            X509Certificate certificate = client.startTls();
            assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=DESKTOP-K4");
            assertThat(certificate).isEqualTo(host.certificate());

            NtlmChallenge challenge = client.challenge();
            assertThat(challenge.names())
                    .containsEntry(Name.NB_COMPUTER_NAME, "DESKTOP-K4")
                    .containsEntry(Name.NB_DOMAIN_NAME, "CORP")
                    .containsEntry(Name.DNS_COMPUTER_NAME, "DESKTOP-K4.corp.example")
                    .containsEntry(Name.DNS_DOMAIN_NAME, "corp.example")
                    .containsEntry(Name.DNS_TREE_NAME, "corp.example");
            assertThat(challenge.domainMember()).contains(true);
            assertThat(challenge.version()).contains(HostIdentity.SERVER_2022);
            assertThat(challenge.timestamp()).contains(NOW);
        }
        assertThat(host.logonAttempts()).isZero();
        await().untilAsserted(() -> assertThat(host.openConnections()).isZero());
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                policy("NLA required", HostBehaviour.healthy(), 0x0B, "NLA_EX"),
                policy("NLA required", HostBehaviour.healthy(), 0x03, "NLA"),
                policy("NLA required", HostBehaviour.healthy(), 0x01, "HYBRID_REQUIRED_BY_SERVER"),
                policy("NLA required", HostBehaviour.healthy(), 0x00, "HYBRID_REQUIRED_BY_SERVER"),
                policy("NLA optional", HostBehaviour.nlaOptional(), 0x0B, "NLA_EX"),
                policy("NLA optional", HostBehaviour.nlaOptional(), 0x01, "TLS"),
                policy("NLA optional", HostBehaviour.nlaOptional(), 0x00, "RDP"),
                policy("TLS only", HostBehaviour.tlsOnly(), 0x0B, "TLS"),
                policy("TLS only", HostBehaviour.tlsOnly(), 0x02, "SSL_REQUIRED_BY_SERVER"),
                policy("TLS only", HostBehaviour.tlsOnly(), 0x00, "SSL_REQUIRED_BY_SERVER"),
                policy("RDP only", HostBehaviour.standardRdpSecurityOnly(), 0x0B, "SSL_NOT_ALLOWED_BY_SERVER"),
                policy("RDP only", HostBehaviour.standardRdpSecurityOnly(), 0x00, "RDP"),
                policy("xrdp", HostBehaviour.xrdp(), 0x0B, "TLS"),
                policy("xrdp", HostBehaviour.xrdp(), 0x00, "RDP"),
                policy("xrdp", HostBehaviour.xrdpWithoutTls(), 0x0B, "RDP"),
                policy("own", HostBehaviour.healthy().accepting(SecurityProtocol.HYBRID), 0x0B, "NLA"));
    }

    private static Arguments policy(String who, HostBehaviour behaviour, int requested, String answer) {
        return Arguments.of(who, behaviour, requested, answer);
    }

    @ParameterizedTest(name = "{0} asked for {2} answers {3}")
    @MethodSource("policies")
    void aHostChoosesOrRefusesByWhatItAccepts(String who, HostBehaviour behaviour, int requested, String answer)
            throws Exception {
        try (TestClient client = new TestClient(host(behaviour))) {
            ConnectionConfirm confirm = client.negotiate(requested);
            assertThat(
                            confirm instanceof NegotiationResponse response
                                    ? response.selected().shortName()
                                    : ((NegotiationFailure) confirm).code().officialName())
                    .isEqualTo(answer);
        }
    }

    @Test
    void aRequestWithoutNegotiationDataGetsTheShortConfirmWhereStandardSecurityIsAccepted() throws Exception {
        ConnectionRequest old = new ConnectionRequest(Optional.empty(), OptionalInt.empty());
        try (TestClient client = new TestClient(host(HostBehaviour.nlaOptional()))) {
            assertThat(client.negotiate(old)).isEqualTo(new NoNegotiationData(0x1234));
        }
    }

    @Test
    void aRequestWithoutNegotiationDataIsNotAnsweredWhereNlaIsRequired() throws Exception {
        ConnectionRequest old = new ConnectionRequest(Optional.empty(), OptionalInt.empty());
        try (TestClient client = new TestClient(host(HostBehaviour.healthy()))) {
            client.send(old.encode());
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 77})
    void aRefusalCarriesItsCodeAndEndsTheConnection(int code) throws Exception {
        SimulatedHost host = host(HostBehaviour.refusesNegotiation(new NegotiationFailureCode(code)));
        try (TestClient client = new TestClient(host)) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThat(ConnectionConfirm.parse(client.readToEnd()))
                    .isEqualTo(new NegotiationFailure(0x1234, new NegotiationFailureCode(code)));
        }
    }

    static Stream<Arguments> certificates() {
        Duration month = Duration.ofDays(30);
        return Stream.of(
                Arguments.of("healthy", HostBehaviour.healthy(), month.negated(), Duration.ofDays(153)),
                Arguments.of(
                        "expiring",
                        HostBehaviour.certificateExpiringIn(Duration.ofDays(5)),
                        Duration.ofDays(-178),
                        Duration.ofDays(5)),
                Arguments.of("expired", HostBehaviour.certificateExpired(), Duration.ofDays(-186), Duration.ofDays(-3)),
                Arguments.of(
                        "not yet valid",
                        HostBehaviour.certificateNotYetValid(),
                        Duration.ofDays(2),
                        Duration.ofDays(185)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void aCertificateBeginsAndEndsWhenItsRecipeSays(String kind, HostBehaviour behaviour, Duration from, Duration to)
            throws Exception {
        try (TestClient client = new TestClient(host(behaviour))) {
            client.negotiate(BASE_REQUEST);
            X509Certificate certificate = client.startTls();
            assertThat(certificate.getNotBefore().toInstant()).isEqualTo(NOW.plus(from));
            assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(to));
            assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(2048);
            certificate.verify(certificate.getPublicKey());
        }
    }

    @Test
    void aWeakCertificateIsShownAllTheSame() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.weakCertificate()))) {
            client.negotiate(BASE_REQUEST);
            X509Certificate certificate = client.startTls();
            assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(1024);
            assertThat(certificate.getSigAlgName()).isEqualTo("SHA1withRSA");
            assertThat(client.challenge().name(Name.NB_COMPUTER_NAME)).contains("DESKTOP-K4");
        }
    }

    @Test
    void aCertificateCanBeMadeOutToAnotherName() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.certificateForAnotherName()))) {
            client.negotiate(BASE_REQUEST);
            assertThat(client.startTls().getSubjectX500Principal().getName()).isEqualTo("CN=OLD-NAME");
        }
    }

    @Test
    void aStalledHandshakeGetsNoByteBack() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.tlsStalls()))) {
            client.negotiate(BASE_REQUEST);
            client.timeout(200);
            assertThatThrownBy(client::startTls).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aClosedHandshakeEndsTheConnection() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.tlsCloses()))) {
            client.negotiate(BASE_REQUEST);
            assertThatThrownBy(client::startTls)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("terminated the handshake");
        }
    }

    @Test
    void aRefusedHandshakeGetsAnAlert() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.tlsAlert()))) {
            client.negotiate(BASE_REQUEST);
            assertThatThrownBy(client::startTls)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("handshake_failure");
        }
    }

    @Test
    void aLegacyHostIsTooOldForTheTlsOfTheJdk() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.legacyTls()))) {
            client.negotiate(BASE_REQUEST);
            assertThatThrownBy(client::startTls)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("protocol_version");
        }
    }

    @Test
    void aRefusedPortTakesNoConnection() throws Exception {
        SimulatedHost host = host(HostBehaviour.portRefused());
        assertThat(host.isUp()).isFalse();
        assertThatThrownBy(() -> new TestClient(host)).isInstanceOf(ConnectException.class);
    }

    @Test
    void aSilentHostTakesTheConnectionAndSaysNothing() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.silent())).timeout(200)) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThatThrownBy(client::readToEnd).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aHostThatClosesBeforeItsAnswerSendsNothing() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.closesBeforeAnswer()))) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void aWebServerAnswersInItsOwnTongue() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.http()))) {
            client.send(ConnectionRequest.of(BASE_REQUEST).encode());
            assertThat(new String(client.readToEnd(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aWorkgroupMemberNamesItselfAsItsDomain() throws Exception {
        HostIdentity identity = HostIdentity.inWorkgroup().withClockSkew(Duration.ofMinutes(-7));
        try (TestClient client = new TestClient(host(HostBehaviour.healthy().with(identity)))) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            NtlmChallenge challenge = client.challenge();
            assertThat(challenge.domainMember()).contains(false);
            assertThat(challenge.name(Name.NB_DOMAIN_NAME)).contains("DESKTOP-K4");
            assertThat(challenge.name(Name.DNS_TREE_NAME)).isEmpty();
            assertThat(challenge.version()).contains(HostIdentity.WINDOWS_11);
            assertThat(challenge.timestamp()).contains(NOW.minus(Duration.ofMinutes(7)));
        }
    }

    @Test
    void aHostThatBarsNtlmAnswersWithAnErrorCode() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.ntlmBarred()))) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            assertThat(client.sendToken(NtlmNegotiate.encode()).errorCode()).hasValue(0xC00000BB);
        }
    }

    @Test
    void aHostCanSendAnyTokenInPlaceOfAChallenge() throws Exception {
        NlaAnswer nonsense = new NlaAnswer.Token("NTLMSSP\0nonsense".getBytes(StandardCharsets.US_ASCII));
        try (TestClient client = new TestClient(host(HostBehaviour.healthy().with(nonsense)))) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            assertThatThrownBy(client::challenge).isInstanceOf(MalformedPduException.class);
        }
    }

    @Test
    void aHostCanHangUpInPlaceOfAChallenge() throws Exception {
        try (TestClient client = new TestClient(host(HostBehaviour.healthy().with(new NlaAnswer.HangUp())))) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            assertThatThrownBy(client::challenge).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void goingOnAfterTheChallengeCountsAsALogonAttemptAndIsNotAnswered() throws Exception {
        SimulatedHost host = host(HostBehaviour.healthy());
        try (TestClient client = new TestClient(host)) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            client.challenge();
            assertThatThrownBy(() -> client.sendToken(new byte[] {1, 2, 3})).isInstanceOf(EOFException.class);
        }
        assertThat(host.logonAttempts()).isEqualTo(1);
    }

    @Test
    void everyAnswerWaitsForTheDelay() throws Exception {
        Duration delay = Duration.ofMillis(60);
        try (TestClient client = new TestClient(host(HostBehaviour.healthy().withDelay(delay)))) {
            long asked = System.nanoTime();
            client.negotiate(BASE_REQUEST);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(delay);
            client.startTls();
            asked = System.nanoTime();
            client.challenge();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void aHostCanChangeItsBehaviourOnTheSamePort() throws Exception {
        SimulatedHost host = host(HostBehaviour.healthy());
        host.behave(HostBehaviour.healthy().with(CertificateRecipe.FRESH.with(KeyStrength.OTHER_RSA_2048_SHA256)));
        try (TestClient client = new TestClient(host)) {
            client.negotiate(BASE_REQUEST);
            assertThat(client.startTls().getPublicKey())
                    .isEqualTo(KeyStrength.OTHER_RSA_2048_SHA256.keyPair().getPublic())
                    .isNotEqualTo(KeyStrength.RSA_2048_SHA256.keyPair().getPublic());
        }
    }
}
