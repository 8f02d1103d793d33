package io.github.rdpmedic.diagnose;

import static io.github.rdpmedic.diagnose.Observations.certificate;
import static io.github.rdpmedic.diagnose.Observations.chose;
import static io.github.rdpmedic.diagnose.Observations.healthy;
import static io.github.rdpmedic.diagnose.Observations.stoppedAt;
import static io.github.rdpmedic.diagnose.Observations.with;
import static io.github.rdpmedic.diagnose.Observations.withSkew;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnoserTest {

    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    @ParameterizedTest(name = "{0} {1} with {2} is {3}, finding {4}")
    @CsvSource(textBlock = """
            RESOLVE,   FAIL, DNS_NOT_FOUND,        DOWN,        CRITICAL
            RESOLVE,   FAIL, DNS_FAILED,           UNREACHABLE, CRITICAL
            RESOLVE,   FAIL, OWN_NETWORK_DOWN,     UNREACHABLE, CRITICAL
            RESOLVE,   FAIL, INTERNAL_ERROR,       UNKNOWN,     WARNING
            CONNECT,   FAIL, OWN_NETWORK_DOWN,     UNREACHABLE, CRITICAL
            CONNECT,   FAIL, VPN_DOWN,             UNREACHABLE, CRITICAL
            CONNECT,   FAIL, GATEWAY_UNREACHABLE,  UNREACHABLE, CRITICAL
            CONNECT,   FAIL, HOST_UNREACHABLE,     DOWN,        CRITICAL
            CONNECT,   FAIL, PORT_REFUSED,         DOWN,        CRITICAL
            CONNECT,   FAIL, PORT_FILTERED,        DOWN,        CRITICAL
            CONNECT,   FAIL, TIMEOUT,              UNKNOWN,     WARNING
            NEGOTIATE, FAIL, TIMEOUT,              UNKNOWN,     WARNING
            NEGOTIATE, FAIL, NO_RDP_ANSWER,        DOWN,        CRITICAL
            NEGOTIATE, FAIL, NOT_RDP,              DOWN,        CRITICAL
            NEGOTIATE, FAIL, CLOSED_BEFORE_ANSWER, DOWN,        CRITICAL
            NEGOTIATE, FAIL, NEGOTIATION_REFUSED,  DOWN,        CRITICAL
            NEGOTIATE, FAIL, CERTIFICATE_MISSING,  DOWN,        CRITICAL
            NEGOTIATE, WARN, SECURITY_RDP_ONLY,    WARNING,     WARNING
            TLS,       FAIL, TLS_STALLED,          DOWN,        CRITICAL
            TLS,       FAIL, TLS_CLOSED,           DOWN,        CRITICAL
            TLS,       FAIL, TLS_REFUSED,          DOWN,        CRITICAL
            TLS,       FAIL, TLS_LEGACY,           WARNING,     WARNING
            TLS,       FAIL, TIMEOUT,              WARNING,     WARNING
            TLS,       FAIL, INTERNAL_ERROR,       WARNING,     WARNING
            IDENTITY,  WARN, NLA_NO_ANSWER,        WARNING,     WARNING
            """)
    void theStageThatFailedExplainsTheState(
            StageId stage, Outcome outcome, FindingId trouble, State state, Severity severity) {
        Diagnosis diagnosis = Diagnoser.diagnose(stoppedAt(stage, outcome, trouble));

        assertThat(diagnosis.state()).isEqualTo(state);
        assertThat(diagnosis.cause()).contains(trouble);
        assertThat(diagnosis.findings()).containsExactly(new Finding(trouble, severity, Message.verbatim("measured")));
        assertThat(diagnosis.summary().toString()).contains("srv1.example");
    }

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of(certificate(-30, 100, 2048, YES), State.UP, List.of()),
                Arguments.of(certificate(-30, 31, 2048, YES), State.UP, List.of()),
                Arguments.of(certificate(-30, 30, 2048, YES), State.UP, List.of("certificate-expiring info")),
                Arguments.of(certificate(-30, 15, 2048, YES), State.UP, List.of("certificate-expiring info")),
                Arguments.of(certificate(-30, 14, 2048, YES), State.WARNING, List.of("certificate-expiring warning")),
                Arguments.of(certificate(-30, 0, 2048, YES), State.WARNING, List.of("certificate-expiring warning")),
                Arguments.of(certificate(-30, -1, 2048, YES), State.WARNING, List.of("certificate-expired critical")),
                Arguments.of(
                        certificate(1, 90, 2048, YES), State.WARNING, List.of("certificate-not-yet-valid critical")),
                Arguments.of(certificate(-30, 100, 1024, YES), State.WARNING, List.of("certificate-weak warning")),
                Arguments.of(certificate(-30, 100, 2048, NO), State.UP, List.of("certificate-name-mismatch info")),
                Arguments.of(certificate(-30, 100, 2048, Optional.empty()), State.UP, List.of()),
                Arguments.of(
                        certificate(-30, -1, 1024, NO),
                        State.WARNING,
                        List.of(
                                "certificate-expired critical",
                                "certificate-weak warning",
                                "certificate-name-mismatch info")));
    }

    @ParameterizedTest(name = "{2} is {1}")
    @MethodSource("certificates")
    void aCertificateWarnsAndNeverStopsTheStandardClient(
            Facts.Certificate certificate, State state, List<String> findings) {
        Diagnosis diagnosis = Diagnoser.diagnose(healthy(with(certificate)));

        assertThat(diagnosis.state()).isEqualTo(state);
        assertThat(diagnosis.cause().isEmpty()).isEqualTo(state == State.UP);
        assertThat(named(diagnosis)).isEqualTo(findings);
    }

    static Stream<Arguments> security() {
        Accepts nla = new Accepts(Optional.empty(), Optional.empty(), YES);
        return Stream.of(
                Arguments.of(chose("NLA", nla, Optional.empty()), List.of()),
                Arguments.of(chose("NLA", nla, YES), List.of("nla-required info")),
                Arguments.of(chose("TLS", new Accepts(Optional.empty(), YES, NO), NO), List.of("nla-off info")),
                Arguments.of(
                        chose("RDP", new Accepts(YES, NO, NO), NO), List.of("security-rdp-only info", "nla-off info")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("security")
    void whatTheHostIsConfiguredToTakeOnlyInforms(Facts.Negotiation negotiation, List<String> findings) {
        Diagnosis diagnosis = Diagnoser.diagnose(healthy(with(negotiation)));

        assertThat(diagnosis.state()).isEqualTo(State.UP);
        assertThat(diagnosis.cause()).isEmpty();
        assertThat(named(diagnosis)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, PT0S, UP",
        "PT-5M, PT0S, UP",
        "PT5M1S, PT0S, WARNING",
        "PT-5M-1S, PT0S, WARNING",
        "PT5M1S, PT1S, UP",
        "PT-5M-1S, PT1S, UP",
        "PT5M1.001S, PT1S, WARNING"
    })
    void clocksMayDifferByFiveMinutesAndByWhatTheRoundTripHides(Duration skew, Duration uncertainty, State state) {
        assertThat(Diagnoser.diagnose(healthy(withSkew(skew, uncertainty))).state())
                .isEqualTo(state);
    }

    @Test
    void theWeightiestWarningIsTheCauseAndComesFirst() {
        Observation observation = stoppedAt(StageId.IDENTITY, Outcome.WARN, FindingId.NLA_NO_ANSWER);

        Diagnosis diagnosis =
                Diagnoser.diagnose(Observations.of(observation.stages(), with(certificate(-30, -3, 2048, NO))));

        assertThat(diagnosis.cause()).contains(FindingId.CERTIFICATE_EXPIRED);
        assertThat(named(diagnosis))
                .containsExactly(
                        "certificate-expired critical", "nla-no-answer warning", "certificate-name-mismatch info");
    }

    @Test
    void aCertificateIsMadeOutToItsAlternativeNamesAndOnlyWithoutThemToItsSubject() {
        Facts.Certificate plain = certificate(-30, 100, 2048, NO);
        Facts.Certificate named = new Facts.Certificate(
                plain.subject(),
                plain.issuer(),
                List.of("a.example", "b.example"),
                plain.notBefore(),
                plain.notAfter(),
                plain.daysLeft(),
                plain.sha1(),
                plain.sha256(),
                plain.selfSigned(),
                plain.keyAlgorithm(),
                plain.keyBits(),
                plain.signatureAlgorithm(),
                plain.matchesTarget(),
                plain.change());

        assertThat(Diagnoser.diagnose(Observations.of(List.of(), with(plain))).findings())
                .extracting(finding -> finding.detail().toString())
                .contains("The certificate is made out to CN=srv1.");
        assertThat(Diagnoser.diagnose(Observations.of(List.of(), with(named))).findings())
                .extracting(finding -> finding.detail().toString())
                .contains("The certificate is made out to a.example, b.example.");
    }

    @Test
    void withoutAnRdpAnswerNothingIsGreen() {
        List<StageResult> skipped = Arrays.stream(StageId.values())
                .map(id -> StageResult.skipped(id, Message.NONE))
                .toList();

        Diagnosis diagnosis = Diagnoser.diagnose(Observations.of(skipped, Facts.NONE));

        assertThat(diagnosis.state()).isEqualTo(State.UNKNOWN);
        assertThat(diagnosis.cause()).isEmpty();
        assertThat(diagnosis.findings()).isEmpty();
    }

    private static List<String> named(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.id().id() + " " + finding.severity().id())
                .toList();
    }
}
