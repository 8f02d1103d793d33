package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.probe.Conversations.TlsConversation;
import io.github.rdpmedic.probe.LocalServer.Conversation;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.NtlmVersion;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** A host that leaves the Connection Request without an answer is spoken to in TLS at once. */
class DirectApproachTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int HANDSHAKE = 0x16;
    private static final TestCertificate CERTIFICATE =
            TestCertificate.named("srv1").make();

    private static final byte[] CHALLENGE = TsRequest.carrying(new NtlmChallenge(
                            Optional.of(true),
                            Map.of(Name.NB_COMPUTER_NAME, "SRV1"),
                            Optional.of(Instant.now()),
                            Optional.of(new NtlmVersion(10, 0, 20348)))
                    .encode())
            .encode();

    /** As something on the way does that lets TLS through and nothing else. */
    private static Conversation onlyTls(Conversation toTheRest, TlsConversation inTls) {
        return client -> {
            int first = client.getInputStream().read();
            if (first == HANDSHAKE) {
                ByteArrayInputStream alreadyRead = new ByteArrayInputStream(new byte[] {HANDSHAKE});
                SSLSocket tls = (SSLSocket)
                        CERTIFICATE.serverContext().getSocketFactory().createSocket(client, alreadyRead, true);
                tls.startHandshake();
                inTls.with(tls);
            } else {
                toTheRest.with(client);
            }
        };
    }

    private static Observation check(Conversation host, Duration timeout) throws Exception {
        try (LocalServer server = LocalServer.that(host)) {
            return Probes.check(server.endpoint(), Depth.FULL, timeout);
        }
    }

    private static String detail(Observation observation) {
        return observation.stage(StageId.NEGOTIATE).orElseThrow().detail().in(Locale.ENGLISH);
    }

    @Test
    void aHostThatAsksForALogonInTlsIsRemoteDesktopBehindSomethingThatKeepsItsFirstMessageBack() throws Exception {
        Observation observation = check(onlyTls(Socket::close, Conversations.answersNegotiate(CHALLENGE)), TIMEOUT);

        assertThat(detail(observation))
                .startsWith("The host closed the connection before it answered. ")
                .contains("Spoken to in TLS at once (CN=srv1), it asks for a logon as Remote Desktop does");
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.cause())
                .as("the standard client does not come in this way")
                .contains(FindingId.CLOSED_BEFORE_ANSWER);
        assertThat(diagnosis.state()).isEqualTo(State.DOWN);
        assertThat(observation.facts().tls()).isEmpty();
        assertThat(observation.facts().certificate()).isEmpty();
    }

    @Test
    void aTlsServerWithoutRemoteDesktopIsNotTakenForIt() throws Exception {
        Observation observation = check(onlyTls(Socket::close, SSLSocket::close), TIMEOUT);

        assertThat(detail(observation))
                .startsWith("The host closed the connection before it answered. ")
                .endsWith("another service, or something on the way that keeps the first message of Remote Desktop"
                        + " back.");
        assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.CLOSED_BEFORE_ANSWER);
    }

    @Test
    void aHostThatIsSilentToEveryoneIsJustSilent() throws Exception {
        assertThat(detail(check(Conversations.silent(), SHORT))).doesNotContain("TLS");
    }

    @Test
    void aPortCheckStaysOneConnection() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.closesAtOnce())) {
            Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);
            assertThat(server.accepted()).isEqualTo(1);
        }
    }
}
