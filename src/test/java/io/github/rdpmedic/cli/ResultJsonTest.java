package io.github.rdpmedic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    @Test
    void everythingMeasuredIsInTheJson() throws IOException {
        assertThat(print(full())).isEqualTo(golden("everything-measured.json"));
    }

    @Test
    void everyKeyIsThereWhenNothingWasMeasured() throws IOException {
        Target target = Samples.target("asleep", "pc.example");

        assertThat(print(new CheckResult(Samples.nothing(target), Samples.diagnosis(State.UNKNOWN))))
                .isEqualTo(golden("nothing-measured.json"));
    }

    @Test
    void aHostThatIsUpHasNoCause() {
        Target target = Samples.target("office", "pc.example");

        assertThat(print(new CheckResult(Samples.observation(target), Samples.diagnosis(State.UP))))
                .contains("\"state\": \"up\",\n      \"cause\": null,");
    }

    @Test
    void everyKeyOfAnObjectIsThereWhenTheObjectWasMeasuredAndItsPartsWereNot() throws IOException {
        assertThat(print(partlyMeasured())).isEqualTo(golden("partly-measured.json"));
    }

    @Test
    void textFromAServerStaysInsideItsStringInPlainAscii() {
        Target target = Samples.target("<b>'é\u202e😀", "pc.example");

        String json = print(new CheckResult(Samples.nothing(target), Samples.diagnosis(State.UP)));

        assertThat(json).contains("\"<b>'\\u00e9\\u202e\\ud83d\\ude00\"").matches("[\\x0a\\x20-\\x7e]*");
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(Json.oneLine(new Json().with("text", "a\u0000b\u001b[c\u007fd\u0085e\"f\\g\n\u2028")))
                .isEqualTo("{\"text\":\"a\\u0000b\\u001b[c\\u007fd\\u0085e\\\"f\\\\g\\n\\u2028\"}");
    }

    @Test
    void millisecondsHaveOneDecimalDigitOverTheWholeRangeAndWhatIsThereIsNotZero() {
        assertThat(Json.oneLine(new Json()
                        .with("none", Duration.ZERO)
                        .with("short", Duration.ofNanos(49_999))
                        .with("rounded", Duration.ofNanos(1_250_000))
                        .with("negative", Duration.ofMillis(-90_500))
                        .with("ages", Duration.ofSeconds(Long.MAX_VALUE))
                        .with("noNumber", Double.NaN)))
                .isEqualTo("{\"none\":0.0,\"short\":0.050,\"rounded\":1.3,\"negative\":-90500.0,"
                        + "\"ages\":9223372036854775807000.0,\"noNumber\":null}");
    }

    private static String print(CheckResult result) {
        return Json.pretty(ResultJson.document(List.of(result)));
    }

    @Test
    void whatWasAskedForOnlyOnRequestHasKeysOnlyThen() {
        CheckResult result = new CheckResult(
                Samples.observation(Samples.target("h", "h:1"), Samples.answersOnRequest()),
                Samples.diagnosis(State.UP));

        assertThat(Json.oneLine(ResultJson.document(List.of(result))))
                .contains(
                        "\"requested\":{\"RDSTLS\":{\"accepted\":false,\"answer\":\"TLS\"},"
                                + "\"RDSAAD\":{\"accepted\":null,\"answer\":null}}",
                        "\"versions\":{\"TLSv1.1\":false,\"TLSv1.2\":true,\"TLSv1.3\":null}");
    }

    private static String golden(String name) throws IOException {
        try (var stream = ResultJsonTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8).replace("\r", "").stripTrailing();
        }
    }

    private static CheckResult full() {
        Facts facts = new Facts(
                List.of("2001:db8::7", "192.0.2.7"),
                Optional.of("192.0.2.7"),
                Optional.of(new Facts.Tcp(Facts.TcpOutcome.OPEN, Optional.of(Duration.ofNanos(12_340_000)))),
                Optional.of(new Facts.Negotiation(
                        Optional.of("NLA"),
                        List.of("EXTENDED_CLIENT_DATA_SUPPORTED", "DYNVC_GFX_PROTOCOL_SUPPORTED"),
                        Optional.of("HYBRID_REQUIRED_BY_SERVER"),
                        new Facts.Accepts(Optional.of(false), Optional.of(true), Optional.of(true)),
                        Optional.of(true),
                        Optional.of("Windows"))),
                Optional.of(new Facts.Tls("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", false)),
                Optional.of(certificate(Optional.of(2048), Optional.of(true))
                        .compared(Facts.CertificateChange.REPLACED, Optional.of(earlier()))),
                Optional.of(new Facts.Identity(
                        Optional.of("PC"),
                        Optional.of("CORP"),
                        Optional.of("pc.corp.example"),
                        Optional.of("corp.example"),
                        Optional.of("example"),
                        Optional.of(true),
                        Optional.of("10.0.20348"),
                        Optional.of("Windows Server 2022"),
                        Optional.of(Instant.parse("2026-11-22T12:00:01Z")),
                        Optional.of(Duration.ofMillis(-876)),
                        Optional.of(Duration.ofNanos(6_170_000)),
                        Optional.of(Facts.Leads.HERE))),
                Optional.of(new Facts.Path(
                        Optional.of("wlan0"),
                        Optional.of(Facts.InterfaceType.WIFI),
                        Optional.of(1500),
                        Optional.of(1400),
                        Optional.of(false),
                        Optional.of(Duration.ofMillis(11)),
                        Optional.of(Duration.ofNanos(400_000)),
                        Optional.of(2.5))));
        return new CheckResult(
                observation(facts),
                new Diagnosis(
                        State.WARNING,
                        Optional.of(FindingId.CERTIFICATE_EXPIRING),
                        Message.verbatim("The certificate ends in 5 days."),
                        List.of(
                                finding(FindingId.CERTIFICATE_EXPIRING, Severity.WARNING, "5 days left"),
                                finding(FindingId.NLA_REQUIRED, Severity.INFO, "TLS alone is refused"))));
    }

    private static CheckResult partlyMeasured() {
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.of(new Facts.Tcp(Facts.TcpOutcome.TIMEOUT, Optional.empty())),
                Optional.of(new Facts.Negotiation(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Facts.Accepts.NOT_MEASURED,
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.of(certificate(Optional.empty(), Optional.empty())),
                Optional.of(new Facts.Identity(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(new Facts.Path(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        return new CheckResult(observation(facts), Samples.diagnosis(State.UNREACHABLE));
    }

    private static Facts.EarlierCertificate earlier() {
        return new Facts.EarlierCertificate(
                Optional.of("CN=old.corp.example"),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-07-01T00:00:00Z")),
                Optional.of("a9993e364706816aba3e25717850c26c9cd0d89e"),
                Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae"),
                Optional.of("old.corp.example"),
                Optional.of("192.0.2.7"),
                Optional.of(Facts.Leads.ELSEWHERE));
    }

    private static Facts.Certificate certificate(Optional<Integer> bits, Optional<Boolean> matches) {
        return new Facts.Certificate(
                "CN=pc.corp.example",
                "CN=pc.corp.example",
                List.of("pc.corp.example"),
                Instant.parse("2026-05-28T00:00:00Z"),
                Instant.parse("2026-11-27T00:00:00Z"),
                4,
                "a9993e364706816aba3e25717850c26c9cd0d89d",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                true,
                "RSA",
                bits,
                "SHA256withRSA",
                matches,
                Optional.empty(),
                bits.map(alsoMeasured -> false),
                Optional.empty());
    }

    private static Observation observation(Facts facts) {
        return new Observation(
                Samples.target("office", "pc.corp.example:3390"),
                Depth.FULL,
                Samples.NOON,
                Duration.ofNanos(42_900_000),
                List.of(
                        StageResult.ok(StageId.RESOLVE, Duration.ofNanos(1_250_000), Message.verbatim("192.0.2.7")),
                        StageResult.ok(StageId.CONNECT, Duration.ofMillis(12), Message.verbatim("open")),
                        StageResult.ok(StageId.NEGOTIATE, Duration.ofMillis(10), Message.verbatim("NLA")),
                        StageResult.ok(StageId.TLS, Duration.ofMillis(9), Message.verbatim("TLSv1.2")),
                        StageResult.warn(
                                StageId.CERTIFICATE,
                                Duration.ZERO,
                                FindingId.CERTIFICATE_EXPIRING,
                                Message.verbatim("5 days left")),
                        StageResult.fail(
                                StageId.IDENTITY,
                                Duration.ofMillis(5),
                                FindingId.NLA_NO_ANSWER,
                                Message.verbatim("no challenge")),
                        StageResult.skipped(StageId.PATH, Message.verbatim("not asked for"))),
                facts,
                List.of());
    }

    private static Finding finding(FindingId id, Severity severity, String detail) {
        return new Finding(id, severity, Message.verbatim(detail));
    }
}
