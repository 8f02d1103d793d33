package io.github.rdpmedic.diagnose.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.diagnose.Observations;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The causes of 0x904 with 0x7, each played once: it must come first. */
class CausesTest {

    private static final List<ErrorCode> CODES = Catalogue.load().read(new CodePair(0x904, Optional.of(7L)));
    private static final Facts HEALTHY = negotiated(List.of("EXTENDED_CLIENT_DATA_SUPPORTED"));

    @ParameterizedTest
    @CsvSource({
        "NEGOTIATE, CERTIFICATE_MISSING, HOST_CERTIFICATE",
        "TLS, TLS_CLOSED, HOST_CERTIFICATE",
        "TLS, TLS_STALLED, PATH",
        "TLS, TLS_REFUSED, TLS_MISMATCH",
        "NEGOTIATE, CLOSED_BEFORE_ANSWER, SERVER_DENIES",
        "NEGOTIATE, NO_RDP_ANSWER, SERVICE_RESTARTING",
        "NEGOTIATE, NOT_RDP, OTHER_PROGRAM",
        "NEGOTIATE, NEGOTIATION_REFUSED, CREDSSP",
        "CONNECT, HOST_UNREACHABLE, HOST_OFF",
        "CONNECT, PORT_REFUSED, RDP_OFF",
        "CONNECT, PORT_FILTERED, HOST_OFF",
        "RESOLVE, DNS_NOT_FOUND, NAME_NOT_FOUND",
    })
    void whereTheCheckStopsOutweighsTheCode(StageId stage, FindingId trouble, Cause cause) {
        assertThat(first(checked(Observations.stoppedAt(stage, Outcome.FAIL, trouble))))
                .isEqualTo(cause);
    }

    @Test
    void anExpiredCertificateComesFirst() {
        Observation expired =
                Observations.healthy(Observations.with(Observations.certificate(-200, -1, 2048, Optional.of(true))));

        assertThat(first(checked(expired))).isEqualTo(Cause.HOST_CERTIFICATE);
    }

    @Test
    void largePacketsThatVanishMeanThePath() {
        assertThat(first(checked(Observations.stoppedAt(StageId.PATH, Outcome.WARN, FindingId.MTU_BLACK_HOLE))))
                .isEqualTo(Cause.PATH);
    }

    @Test
    void whereEverythingBeforeTheLogonSucceedsTheHostDenies() {
        assertThat(first(checked(Observations.healthy(HEALTHY)))).isEqualTo(Cause.SERVER_DENIES);
    }

    @Test
    void anAnswerUnlikeThatOfWindowsMeansSomethingInBetween() {
        assertThat(first(checked(Observations.healthy(negotiated(List.of()))))).isEqualTo(Cause.BASTION);
    }

    @Test
    void anotherComputerThatAnswersComesFirst() {
        assertThat(first(noticed(FindingId.WRONG_HOST))).isEqualTo(Cause.WRONG_MACHINE);
        assertThat(first(noticed(FindingId.DNS_STALE))).isEqualTo(Cause.WRONG_MACHINE);
    }

    @Test
    void aSessionThatStoodAndBrokeWhileTcpIsHealthyMeansUdp() {
        Incident incident = new Incident(
                CODES,
                Optional.of(check(Observations.healthy(HEALTHY))),
                Optional.empty(),
                Optional.of(true),
                Optional.empty());

        assertThat(first(incident)).isEqualTo(Cause.UDP_TRANSPORT);
    }

    @Test
    void anUnansweredFirstStepOfNlaMeansCredSsp() {
        assertThat(first(checked(Observations.stoppedAt(StageId.IDENTITY, Outcome.WARN, FindingId.NLA_NO_ANSWER))))
                .isEqualTo(Cause.CREDSSP);
    }

    @Test
    void aPortThatWasOpenMinutesAgoMeansThatTheServiceRestarts() {
        Observation refused = Observations.stoppedAt(StageId.CONNECT, Outcome.FAIL, FindingId.PORT_REFUSED);

        assertThat(first(lastGood(refused, Duration.ofMinutes(2)))).isEqualTo(Cause.SERVICE_RESTARTING);
        assertThat(first(lastGood(refused, Duration.ofHours(9)))).isEqualTo(Cause.RDP_OFF);
    }

    @Test
    void aHostThatRefusesIsOnAndNeedNotBeWoken() {
        Incident refused = checked(Observations.stoppedAt(StageId.CONNECT, Outcome.FAIL, FindingId.PORT_REFUSED));

        Explanation explanation = Explanation.of(refused);

        assertThat(explanation.suspects())
                .extracting(Explanation.Suspect::cause)
                .doesNotContain(Cause.HOST_OFF);
        assertThat(explanation.ruledOut()).contains(Cause.HOST_OFF);
        assertThat(explanation.quickFixes()).doesNotContain("wake");
        assertThat(explanation.hostRemedies()).startsWith("enable-rdp").doesNotContain("never-sleep");
    }

    @Test
    void aHealthyHostThatOthersReachMeansWhatThisClientRemembers() {
        Incident incident = new Incident(
                CODES,
                Optional.of(check(Observations.healthy(HEALTHY))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));

        assertThat(first(incident)).isEqualTo(Cause.CLIENT_CACHE);
    }

    @Test
    void withoutACheckTheCodeAloneRanksAndTheCertificateIsLikeliest() {
        Incident unchecked =
                new Incident(CODES, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Causes.of(unchecked))
                .extracting(RankedCause::cause)
                .startsWith(Cause.HOST_CERTIFICATE, Cause.PATH, Cause.TLS_MISMATCH, Cause.SERVER_DENIES, Cause.BASTION)
                .doesNotContain(Cause.HOST_OFF, Cause.CLIENT_CACHE);
    }

    @Test
    void evidenceAgainstIsShownAndRulesOut() {
        RankedCause certificate = Causes.of(checked(Observations.healthy(HEALTHY))).stream()
                .filter(ranked -> ranked.cause() == Cause.HOST_CERTIFICATE)
                .findFirst()
                .orElseThrow();

        assertThat(certificate.isRuledOut()).isTrue();
        assertThat(certificate.evidenceFor()).hasSize(1);
        assertThat(certificate.evidenceAgainst()).hasSize(1);
    }

    private static Cause first(Incident incident) {
        return Causes.of(incident).get(0).cause();
    }

    private static Incident checked(Observation observation) {
        return new Incident(
                CODES, Optional.of(check(observation)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Incident lastGood(Observation observation, Duration ago) {
        Observation good = Observations.healthy(HEALTHY);
        Observation earlier = new Observation(
                good.target(),
                good.depth(),
                Observations.NOW.minus(ago),
                good.took(),
                good.stages(),
                good.facts(),
                List.of());
        return Incident.shown(CODES, Optional.of(check(observation)), Optional.of(earlier));
    }

    private static CheckResult check(Observation observation) {
        return new CheckResult(observation, Diagnoser.diagnose(observation));
    }

    private static Incident noticed(FindingId id) {
        Finding finding = new Finding(id, Severity.WARNING, Message.verbatim("measured"));
        Diagnosis diagnosis = new Diagnosis(State.WARNING, Optional.of(id), Message.NONE, List.of(finding));
        CheckResult check = new CheckResult(Observations.healthy(HEALTHY), diagnosis);
        return new Incident(CODES, Optional.of(check), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Facts negotiated(List<String> flags) {
        return Observations.with(new Facts.Negotiation(
                Optional.of("NLA"),
                flags,
                Optional.empty(),
                Facts.Accepts.NOT_MEASURED,
                Optional.empty(),
                Optional.empty()));
    }
}
