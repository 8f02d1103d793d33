package io.github.rdpmedic.probe;

import static io.github.rdpmedic.probe.Conversations.NLA;
import static io.github.rdpmedic.probe.Conversations.TLS;
import static io.github.rdpmedic.probe.Conversations.afterConfirm;
import static io.github.rdpmedic.probe.Conversations.closesAtOnce;
import static io.github.rdpmedic.probe.Conversations.confirms;
import static io.github.rdpmedic.probe.Conversations.drips;
import static io.github.rdpmedic.probe.Conversations.endlessly;
import static io.github.rdpmedic.probe.Conversations.refuses;
import static io.github.rdpmedic.probe.Conversations.resets;
import static io.github.rdpmedic.probe.Conversations.says;
import static io.github.rdpmedic.probe.Conversations.saysHex;
import static io.github.rdpmedic.probe.Conversations.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.probe.LocalServer.Conversation;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a host does, the check ends in time with a cause, and the connection is closed. */
class MisbehavingHostTest {

    private static final Duration TIMEOUT = Duration.ofMillis(1000);
    /** The main one, one for what the negotiation left open, one for old TLS. */
    private static final int MOST_CONNECTIONS = 3;

    private static final byte[] MCS_DISCONNECT = {3, 0, 0, 9, 2, (byte) 0xF0, (byte) 0x80, 0x21, (byte) 0x80};

    static Stream<Arguments> hosts() {
        return Stream.of(
                row("says nothing", silent(), FindingId.NO_RDP_ANSWER, State.DOWN),
                row("closes at once", closesAtOnce(), FindingId.CLOSED_BEFORE_ANSWER, State.DOWN),
                row("resets", resets(), FindingId.CLOSED_BEFORE_ANSWER, State.DOWN),
                row("stops in the frame", saysHex("03 00 00 13 0e d0"), FindingId.NO_RDP_ANSWER, State.DOWN),
                row("speaks HTTP", says("HTTP/1.1 400 Bad Request\r\n\r\n"), FindingId.NOT_RDP, State.DOWN),
                row("speaks SSH", says("SSH-2.0-OpenSSH_9.2\r\n"), FindingId.NOT_RDP, State.DOWN),
                row("claims 65,535 bytes", saysHex("03 00 ff ff 0e d0"), FindingId.NOT_RDP, State.DOWN),
                row("claims 4 bytes", saysHex("03 00 00 04"), FindingId.NOT_RDP, State.DOWN),
                row("never ends", endlessly(new byte[0]), FindingId.NOT_RDP, State.DOWN),
                row("fills the frame", endlessly(new byte[] {3, 0, 4, 0}), FindingId.NOT_RDP, State.DOWN),
                row("MCS disconnect", says(MCS_DISCONNECT), FindingId.NEGOTIATION_REFUSED, State.DOWN),
                row("drips rubbish", drips(new byte[500], Duration.ofMillis(50)), FindingId.NOT_RDP, State.DOWN),
                row("drips slowly", drips(NLA.encode(), Duration.ofMillis(200)), FindingId.NO_RDP_ANSWER, State.DOWN),
                row("failure 1", refuses(1), FindingId.NEGOTIATION_REFUSED, State.DOWN),
                row("failure 2", refuses(2), FindingId.SECURITY_RDP_ONLY, State.WARNING),
                row("failure 3", refuses(3), FindingId.CERTIFICATE_MISSING, State.DOWN),
                row("failure 4", refuses(4), FindingId.NEGOTIATION_REFUSED, State.DOWN),
                row("failure 5", refuses(5), FindingId.NEGOTIATION_REFUSED, State.DOWN),
                row("failure 6", refuses(6), FindingId.NEGOTIATION_REFUSED, State.DOWN),
                row("TLS stalls", confirms(TLS), FindingId.TLS_STALLED, State.DOWN),
                row("TLS stalls half-way", secondly("16 03 03 40 00 02 00"), FindingId.TLS_STALLED, State.DOWN),
                row("TLS drips", afterConfirm(TLS, Conversations::dripsTls), FindingId.TLS_STALLED, State.DOWN),
                row("TLS closes", afterConfirm(TLS, closesAtOnce()), FindingId.TLS_CLOSED, State.DOWN),
                row("TLS resets", afterConfirm(TLS, resets()), FindingId.TLS_CLOSED, State.DOWN),
                row("TLS close_notify", secondly("15 03 03 00 02 01 00"), FindingId.TLS_CLOSED, State.DOWN),
                row("TLS handshake_failure", secondly("15 03 03 00 02 02 28"), FindingId.TLS_REFUSED, State.DOWN),
                row("TLS protocol_version", secondly("15 03 01 00 02 02 46"), FindingId.TLS_REFUSED, State.DOWN),
                row("not TLS", secondly("41".repeat(64)), FindingId.TLS_CLOSED, State.DOWN),
                row("xrdp without its key", secondly("03 00 00 09 02 f0 80 21 80"), FindingId.TLS_CLOSED, State.DOWN),
                row(
                        "endless alerts",
                        afterConfirm(TLS, Conversations::warnsForEver),
                        FindingId.TLS_REFUSED,
                        State.DOWN));
    }

    private static Arguments row(String name, Conversation host, FindingId cause, State state) {
        return Arguments.of(name, host, cause, state);
    }

    private static Conversation secondly(String hex) {
        return afterConfirm(TLS, Conversations.writesHex(hex));
    }

    @ParameterizedTest(name = "a host that {0} is {3}, cause {2}")
    @MethodSource("hosts")
    void everyMisbehaviourHasItsCause(String name, Conversation host, FindingId cause, State state) throws Exception {
        try (LocalServer server = LocalServer.that(host)) {
            Observation observation = Probes.check(server.endpoint(), Depth.FULL, TIMEOUT);

            Diagnosis diagnosis = Diagnoser.diagnose(observation);
            assertThat(diagnosis.cause())
                    .as(String.join("\n", observation.log()))
                    .contains(cause);
            assertThat(diagnosis.state()).isEqualTo(state);
            assertThat(diagnosis.findings().get(0).id()).isEqualTo(cause);
            assertThat(diagnosis.summary().in(Locale.GERMAN)).contains("127.0.0.1");
            assertThat(observation.log()).noneMatch(line -> line.contains("surprise"));
            await().atMost(Duration.ofSeconds(2)).until(() -> server.ended() == server.accepted());
            assertThat(server.accepted()).isLessThanOrEqualTo(MOST_CONNECTIONS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void whatWasNotReachedIsSkipped(String name, Conversation host, FindingId cause, State state) throws Exception {
        try (LocalServer server = LocalServer.that(host)) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);

            assertThat(observation.stages().stream().filter(stage -> stage.id().compareTo(StageId.NEGOTIATE) > 0))
                    .allMatch(stage ->
                            stage.outcome() == Outcome.SKIPPED && stage.took().isEmpty());
            assertThat(observation.facts().tls()).isEmpty();
        }
    }
}
