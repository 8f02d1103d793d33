package io.github.rdpmedic.probe;

import static io.github.rdpmedic.probe.Conversations.NLA;
import static io.github.rdpmedic.probe.Conversations.answersNegotiate;
import static io.github.rdpmedic.probe.Conversations.secured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.probe.Conversations.TlsConversation;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.NtlmVersion;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.TsRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityStageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final int TARGET_INFO_OFFSET = 44;
    private static final TestCertificate CERTIFICATE =
            TestCertificate.named("srv1.corp.example").make();

    private static NtlmChallenge challenge(Instant serverTime) {
        return new NtlmChallenge(
                Optional.of(true),
                Map.of(
                        Name.NB_COMPUTER_NAME, "SRV1",
                        Name.NB_DOMAIN_NAME, "CORP",
                        Name.DNS_COMPUTER_NAME, "srv1.corp.example",
                        Name.DNS_DOMAIN_NAME, "corp.example",
                        Name.DNS_TREE_NAME, "example"),
                Optional.of(serverTime),
                Optional.of(new NtlmVersion(10, 0, 20348)));
    }

    private static byte[] carried(byte[] ntlm) {
        return TsRequest.carrying(ntlm).encode();
    }

    private static Observation check(ConnectionConfirm confirm, TlsConversation host) throws Exception {
        try (LocalServer server = LocalServer.that(secured(confirm, CERTIFICATE, host))) {
            Observation observation = Probes.check(server.endpoint(), Depth.FULL, TIMEOUT);
            await().atMost(Duration.ofSeconds(2)).until(() -> server.ended() == server.accepted());
            return observation;
        }
    }

    @Test
    void theChallengeTellsWhoTheHostIs() throws Exception {
        Instant serverTime = Instant.now().plus(Duration.ofMinutes(7));

        Observation observation =
                check(NLA, answersNegotiate(carried(challenge(serverTime).encode())));

        Facts.Identity identity = observation.facts().identity().orElseThrow();
        assertThat(identity.netbiosComputer()).contains("SRV1");
        assertThat(identity.netbiosDomain()).contains("CORP");
        assertThat(identity.dnsComputer()).contains("srv1.corp.example");
        assertThat(identity.dnsDomain()).contains("corp.example");
        assertThat(identity.dnsForest()).contains("example");
        assertThat(identity.domainMember()).contains(true);
        assertThat(identity.build()).contains("10.0.20348");
        assertThat(identity.product()).contains("Windows Server 2022");
        assertThat(identity.clockSkew().orElseThrow())
                .isBetween(Duration.ofMinutes(7).minusSeconds(3), Duration.ofMinutes(7));
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.WARNING);
        assertThat(diagnosis.cause()).contains(FindingId.CLOCK_SKEW);
    }

    @Test
    void aHostWithTheRightTimeIsUp() throws Exception {
        Observation observation =
                check(NLA, answersNegotiate(carried(challenge(Instant.now()).encode())));

        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        assertThat(observation.stages()).allMatch(stage -> stage.outcome() == Outcome.OK);
    }

    @Test
    void theProbeNeverSendsAnAuthenticateMessage() throws Exception {
        BlockingQueue<Integer> afterChallenge = new LinkedBlockingQueue<>();
        check(NLA, tls -> {
            TsRequest request = Conversations.readTsRequest(tls.getInputStream());
            assertThat(request.negoToken().orElseThrow()[8]).isEqualTo((byte) 1);
            tls.getOutputStream().write(carried(challenge(Instant.now()).encode()));
            afterChallenge.add(tls.getInputStream().read());
        });
        assertThat(afterChallenge.poll(1, TimeUnit.SECONDS))
                .as("the next byte, or the end")
                .isEqualTo(-1);
    }

    @Test
    void aServerThatIsNotWindowsIsGivenNoWindowsName() throws Exception {
        ConnectionConfirm freeRdp =
                new NegotiationResponse(0, new NegotiationResponseFlags(0x03), SecurityProtocol.HYBRID);

        Observation observation =
                check(freeRdp, answersNegotiate(carried(challenge(Instant.now()).encode())));

        assertThat(observation.facts().identity().orElseThrow().build()).contains("10.0.20348");
        assertThat(observation.facts().identity().orElseThrow().product()).isEmpty();
    }

    static Stream<Arguments> uselessAnswers() {
        byte[] good = challenge(Instant.now()).encode();
        byte[] outOfBounds = good.clone();
        outOfBounds[TARGET_INFO_OFFSET + 2] = 0x7F;
        byte[] negative = good.clone();
        negative[TARGET_INFO_OFFSET + 3] = (byte) 0x80;
        byte[] whole = carried(good);
        TsRequest error = new TsRequest(6, Optional.empty(), OptionalInt.of(0xC00000BB));
        return Stream.of(
                row("TargetInfo beyond the message", answersNegotiate(carried(outOfBounds))),
                row("TargetInfo at a negative offset", answersNegotiate(carried(negative))),
                row("a truncated challenge", answersNegotiate(carried(Arrays.copyOf(good, 30)))),
                row(
                        "a challenge cut inside TargetInfo",
                        answersNegotiate(carried(Arrays.copyOf(good, good.length - 9)))),
                row("an empty token", answersNegotiate(carried(new byte[0]))),
                row("a TSRequest that stops", answersNegotiate(Arrays.copyOf(whole, whole.length - 5))),
                row("a TSRequest of 64 KB", answersNegotiate(new byte[] {0x30, (byte) 0x82, (byte) 0xFF, (byte) 0xFF})),
                row("an indefinite length", answersNegotiate(new byte[] {0x30, (byte) 0x80, 0, 0})),
                row("an errorCode", answersNegotiate(error.encode())),
                row("HTTP", answersNegotiate("HTTP/1.1 400\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))),
                row("silence", tls -> LocalServer.drain(tls)),
                row("a close", tls -> tls.close()),
                row("a drip", IdentityStageTest::dripsForEver));
    }

    private static void dripsForEver(java.net.Socket tls) throws Exception {
        tls.getOutputStream().write(new byte[] {0x30, (byte) 0x82, 0x30, 0});
        while (true) {
            tls.getOutputStream().write(0);
            Thread.sleep(10);
        }
    }

    private static Arguments row(String name, TlsConversation host) {
        return Arguments.of(name, host);
    }

    @ParameterizedTest(name = "{0} instead of a challenge is a warning")
    @MethodSource("uselessAnswers")
    void withoutAReadableChallengeTheHostMayStillTakeKerberos(String name, TlsConversation host) throws Exception {
        Observation observation = check(NLA, host);

        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.cause()).as(String.join("\n", observation.log())).contains(FindingId.NLA_NO_ANSWER);
        assertThat(diagnosis.state()).isEqualTo(State.WARNING);
        assertThat(observation.stage(StageId.IDENTITY).orElseThrow().outcome()).isEqualTo(Outcome.WARN);
        assertThat(observation.facts().identity()).isEmpty();
        assertThat(observation.facts().certificate()).isPresent();
        assertThat(observation.log()).noneMatch(line -> line.contains("surprise"));
    }

    @Test
    void aHostWithoutNlaIsNotAsked() throws Exception {
        BlockingQueue<Integer> received = new LinkedBlockingQueue<>();

        Observation observation = check(
                Conversations.TLS, tls -> received.add(tls.getInputStream().read()));

        assertThat(received.poll(1, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(observation.stage(StageId.IDENTITY).orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
    }
}
