package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NegotiateStageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> NOT_MEASURED = Optional.empty();

    @Test
    void theRequestOffersTlsAndNlaAndCarriesNoCookieToAnOtherPort() throws Exception {
        BlockingQueue<ConnectionRequest> requests = new LinkedBlockingQueue<>();
        try (LocalServer server = LocalServer.that(client -> requests.add(Conversations.readRequest(client)))) {
            Probes.check(server.endpoint(), Depth.PORT, Duration.ofMillis(300));
        }
        ConnectionRequest request = requests.poll(1, TimeUnit.SECONDS);
        assertThat(request.requestedProtocols()).hasValue(0x0B);
        assertThat(request.token()).isEmpty();
    }

    @Test
    void aConfirmThatComesByteByByteIsUnderstood() throws Exception {
        byte[] confirm = Conversations.NLA.encode();
        try (LocalServer server = LocalServer.that(Conversations.drips(confirm, Duration.ofMillis(5)))) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);

            assertThat(observation.facts().negotiation().orElseThrow().selected())
                    .contains("NLA_EX");
        }
    }

    @Test
    void anAnswerThatStopsHalfWayIsNotCalledNone() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.saysHex("03 00 00 13 0e d0"))) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, Duration.ofMillis(400));

            assertThat(observation
                            .stage(StageId.NEGOTIATE)
                            .orElseThrow()
                            .detail()
                            .in(Locale.ENGLISH))
                    .startsWith("An answer began and did not end");
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        response(0x1F, SecurityProtocol.HYBRID),
                        "NLA",
                        new Accepts(NOT_MEASURED, NOT_MEASURED, YES),
                        NOT_MEASURED),
                Arguments.of(
                        response(0x1F, SecurityProtocol.HYBRID_EX),
                        "NLA_EX",
                        new Accepts(NOT_MEASURED, NOT_MEASURED, YES),
                        NOT_MEASURED),
                Arguments.of(response(1, SecurityProtocol.SSL), "TLS", new Accepts(NOT_MEASURED, YES, NO), NO),
                Arguments.of(response(1, SecurityProtocol.RDP), "RDP", new Accepts(YES, NO, NO), NO),
                Arguments.of(new NoNegotiationData(0), "RDP", new Accepts(YES, NO, NO), NO));
    }

    private static ConnectionConfirm response(int flags, SecurityProtocol selected) {
        return new NegotiationResponse(0x1234, new NegotiationResponseFlags(flags), selected);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("answers")
    void onlyWhatTheAnswerProvesIsStated(
            ConnectionConfirm answer, String selected, Accepts accepts, Optional<Boolean> nlaRequired)
            throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.confirms(answer))) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains(selected);
            assertThat(negotiation.failure()).isEmpty();
            assertThat(negotiation.accepts()).isEqualTo(accepts);
            assertThat(negotiation.nlaRequired()).isEqualTo(nlaRequired);
            assertThat(observation.stage(StageId.NEGOTIATE).orElseThrow().outcome())
                    .isEqualTo(Outcome.OK);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(1, "SSL_REQUIRED_BY_SERVER", new Accepts(NO, NOT_MEASURED, NOT_MEASURED), NOT_MEASURED),
                Arguments.of(2, "SSL_NOT_ALLOWED_BY_SERVER", new Accepts(YES, NO, NO), NO),
                Arguments.of(3, "SSL_CERT_NOT_ON_SERVER", new Accepts(NOT_MEASURED, NO, NO), NOT_MEASURED),
                Arguments.of(4, "INCONSISTENT_FLAGS", Accepts.NOT_MEASURED, NOT_MEASURED),
                Arguments.of(5, "HYBRID_REQUIRED_BY_SERVER", new Accepts(NO, NO, NOT_MEASURED), YES),
                Arguments.of(6, "SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER", Accepts.NOT_MEASURED, NOT_MEASURED),
                Arguments.of(0x77, "0x00000077", Accepts.NOT_MEASURED, NOT_MEASURED));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void aRefusalHasItsOfficialName(int code, String name, Accepts accepts, Optional<Boolean> nlaRequired) {
        Facts.Negotiation negotiation =
                NegotiationFacts.of(new NegotiationFailure(0x1234, new NegotiationFailureCode(code)));

        assertThat(negotiation.selected()).isEmpty();
        assertThat(negotiation.failure()).contains(name);
        assertThat(negotiation.accepts()).isEqualTo(accepts);
        assertThat(negotiation.nlaRequired()).isEqualTo(nlaRequired);
    }

    @Test
    void whoAnswersInsteadIsNamed() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.says("SSH-2.0-OpenSSH_9.2\r\n"))) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);

            assertThat(observation
                            .stage(StageId.NEGOTIATE)
                            .orElseThrow()
                            .detail()
                            .toString())
                    .isEqualTo("The port is answered by an SSH server.");
        }
    }

    @Test
    void flagsAndTheGuessOfTheServerAreKept() {
        Facts.Negotiation negotiation = NegotiationFacts.of(Conversations.NLA);

        assertThat(negotiation.flags())
                .containsExactly(
                        "EXTENDED_CLIENT_DATA_SUPPORTED",
                        "DYNVC_GFX_PROTOCOL_SUPPORTED",
                        "RESTRICTED_ADMIN_MODE_SUPPORTED",
                        "REDIRECTED_AUTHENTICATION_MODE_SUPPORTED");
        assertThat(negotiation.serverKind())
                .hasValueSatisfying(kind -> assertThat(kind).contains("Windows 10"));
    }
}
