package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.ServerKey;
import io.github.rdpmedic.model.OptionalFacts.UdpOutcome;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import io.github.rdpmedic.model.OptionalFacts.WebSocketOutcome;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.probe.OptIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckOnRequestTest {

    private static final RdpUdp ANSWERED = new RdpUdp(
            3389,
            UdpOutcome.ANSWERED,
            Optional.of(Duration.ofMillis(12)),
            Optional.of(1232),
            Optional.of("2"),
            Optional.of(1232),
            Optional.of(1232));

    private static final WebSocket NOT_FOUND = new WebSocket(
            3392,
            true,
            WebSocketOutcome.HTTP,
            Optional.of("TLSv1.3"),
            Optional.of(404),
            Optional.of("Microsoft-HTTPAPI/2.0"));

    private static final RdpSecurity ACCEPTED = new RdpSecurity(
            RdpSecurityOutcome.ACCEPTED,
            Optional.empty(),
            Optional.of("high"),
            Optional.of("128bit"),
            List.of(new Method("40bit", Optional.of(false)), new Method("128bit", Optional.empty())),
            Optional.of("10.7"),
            Optional.of(new ServerKey("proprietary", Optional.of(2048))),
            Optional.of(List.of("TRANSPORTTYPE_UDPFECR", "TRANSPORTTYPE_UDPFECL")));

    private static final OptionalFacts EVERYTHING =
            new OptionalFacts(Optional.of(ANSWERED), List.of(NOT_FOUND), Optional.of(ACCEPTED));

    private final TestServices services = new TestServices();
    private final List<Set<OptIn>> asked = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();

    private void finds(OptionalFacts facts) {
        services.optInProbe = (seen, looks, timeout, cancellation) -> {
            asked.add(looks);
            left.add(timeout);
            return facts;
        };
    }

    @Test
    void withoutBeingAskedNobodyLooksAndTheJsonIsAsEver() {
        JsonObject facts = facts(Run.of(services, "check", "--json", "192.0.2.1:3389"));

        assertThat(facts.has("optional")).isFalse();
        assertThat(Run.of(services, "watch", "--once").err()).doesNotContain("nobody asked");
    }

    @ParameterizedTest
    @CsvSource({"--udp, UDP", "--websocket, WEB_SOCKET", "--rdp-security, RDP_SECURITY"})
    void eachOptionAsksForOneThing(String option, OptIn looks) {
        finds(OptionalFacts.NONE);

        JsonObject facts = facts(Run.of(services, "check", "--json", option, "192.0.2.1:3389"));

        assertThat(asked).containsExactly(Set.of(looks));
        assertThat(facts.get("optional")).hasToString("{\"udp\":null,\"websocket\":null,\"rdpSecurity\":null}");
    }

    @Test
    void theTimeoutIsForTheCheckAndTheLookTogether() {
        finds(OptionalFacts.NONE);

        Run.of(services, "check", "--udp", "--timeout", "2s", "192.0.2.1:3389");

        assertThat(left).containsExactly(Duration.ofSeconds(2).minus(Duration.ofMillis(42)));
    }

    @Test
    void everythingFoundIsInTheJson() {
        finds(EVERYTHING);

        JsonObject facts =
                facts(Run.of(services, "check", "--json", "--udp", "--websocket", "--rdp-security", "192.0.2.1:3389"));

        assertThat(asked).containsExactly(Set.of(OptIn.values()));
        JsonObject optional = facts.getAsJsonObject("optional");
        assertThat(optional.get("udp"))
                .hasToString("{\"port\":3389,\"outcome\":\"answered\",\"answerMs\":12.0,\"answerBytes\":1232,"
                        + "\"version\":\"2\",\"upStreamMtu\":1232,\"downStreamMtu\":1232}");
        assertThat(optional.get("websocket"))
                .hasToString("[{\"port\":3392,\"secure\":true,\"outcome\":\"http\",\"tlsVersion\":\"TLSv1.3\","
                        + "\"status\":404,\"server\":\"Microsoft-HTTPAPI/2.0\"}]");
        assertThat(optional.get("rdpSecurity"))
                .hasToString("{\"outcome\":\"accepted\",\"failure\":null,\"level\":\"high\",\"method\":\"128bit\","
                        + "\"methods\":{\"40bit\":false,\"128bit\":null},\"rdpVersion\":\"10.7\","
                        + "\"certificate\":{\"kind\":\"proprietary\",\"keyBits\":2048},"
                        + "\"multitransport\":[\"TRANSPORTTYPE_UDPFECR\",\"TRANSPORTTYPE_UDPFECL\"]}");
    }

    @Test
    void whatNothingCameBackForIsNull() {
        finds(new OptionalFacts(
                Optional.of(RdpUdp.without(3389, UdpOutcome.SILENT)),
                List.of(),
                Optional.of(RdpSecurity.without(RdpSecurityOutcome.REFUSED, Optional.of("SSL_REQUIRED_BY_SERVER")))));

        JsonObject optional = facts(Run.of(services, "check", "--json", "--udp", "192.0.2.1:3389"))
                .getAsJsonObject("optional");

        assertThat(optional.get("udp"))
                .hasToString("{\"port\":3389,\"outcome\":\"silent\",\"answerMs\":null,\"answerBytes\":null,"
                        + "\"version\":null,\"upStreamMtu\":null,\"downStreamMtu\":null}");
        assertThat(optional.get("rdpSecurity"))
                .hasToString("{\"outcome\":\"refused\",\"failure\":\"SSL_REQUIRED_BY_SERVER\",\"level\":null,"
                        + "\"method\":null,\"methods\":null,\"rdpVersion\":null,\"certificate\":null,"
                        + "\"multitransport\":null}");
    }

    @Test
    void aPersonReadsItBelowTheHostThoughTheHostIsUp() {
        finds(EVERYTHING);

        Run run = Run.of(services.state("192.0.2.1:3389", State.UP), "check", "--udp", "192.0.2.1:3389");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().stream().skip(1).map(String::strip))
                .containsExactly(Stream.of(
                                "optional.udp.answered|3389|2|1232",
                                "optional.websocket.http|3392|404|Microsoft-HTTPAPI/2.0",
                                "optional.security.accepted|high|128bit",
                                "optional.security.methods|40bit " + Texts.of("optional.no") + ", 128bit "
                                        + Texts.of("optional.unknown"),
                                "optional.security.key|2048",
                                "optional.security.version|10.7",
                                "optional.security.multitransport|TRANSPORTTYPE_UDPFECR, TRANSPORTTYPE_UDPFECL")
                        .map(CheckOnRequestTest::text)
                        .toArray(String[]::new));
    }

    private static String text(String keyAndArguments) {
        String[] parts = keyAndArguments.split("\\|");
        Object[] arguments = Stream.of(parts)
                .skip(1)
                .map(part -> part.matches("[0-9]{3,}") ? (Object) Integer.valueOf(part) : part)
                .toArray();
        return Texts.of(parts[0], arguments).toString();
    }

    static Stream<OptionalFacts> outcomes() {
        Stream<OptionalFacts> udp = Stream.of(UdpOutcome.values())
                .map(outcome ->
                        new OptionalFacts(Optional.of(RdpUdp.without(3389, outcome)), List.of(), Optional.empty()));
        Stream<OptionalFacts> webSocket = Stream.of(WebSocketOutcome.values())
                .map(outcome ->
                        new WebSocket(3387, false, outcome, Optional.empty(), Optional.empty(), Optional.empty()))
                .map(found -> new OptionalFacts(Optional.empty(), List.of(found), Optional.empty()));
        Stream<OptionalFacts> security = Stream.of(RdpSecurityOutcome.values())
                .map(outcome -> RdpSecurity.without(outcome, Optional.empty()))
                .map(found -> new OptionalFacts(Optional.empty(), List.of(), Optional.of(found)));
        return Stream.of(udp, webSocket, security, Stream.of(OptionalFacts.NONE))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeHasWordsInBothLanguages(OptionalFacts facts) {
        List<Message> lines = OptionalText.lines(facts);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(lines.get(0).in(Locale.GERMAN))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(lines.get(0).in(Locale.ENGLISH));
    }

    private static JsonObject facts(Run run) {
        return run.json().getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonObject("facts");
    }
}
