package io.github.rdpmedic.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.report.Fact;
import io.github.rdpmedic.ui.explain.Remedy;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the "Why?" window says. */
class WhyPresenterTest {

    private final WhyPresenter presenter = new WhyPresenter(Locale.ENGLISH, ZoneOffset.UTC);

    private WhyState shown(TargetStatus status) {
        return presenter.present(status, List.of(), Samples.NOW);
    }

    private static Fact fact(WhyState state, String label) {
        return state.facts().stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLadderAlwaysHasSevenSteps() {
        assertThat(shown(Samples.notYetChecked("HOME-PC")).steps())
                .extracting(WhyState.Step::name)
                .containsExactly("Resolve", "Connect", "Negotiate", "TLS", "Certificate", "Identity", "Path");
        assertThat(shown(Samples.notYetChecked("HOME-PC")).steps())
                .extracting(WhyState.Step::outcome)
                .containsOnly(Outcome.SKIPPED);
    }

    @Test
    void aStepSaysItsOutcomeItsDetailAndItsMilliseconds() {
        WhyState.Step negotiate = shown(Samples.withoutCertificate()).steps().get(2);

        assertThat(negotiate.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(negotiate.detail()).isEqualTo("SSL_CERT_NOT_ON_SERVER");
        assertThat(negotiate.took()).isEqualTo("11 ms");
        assertThat(negotiate.spoken()).isEqualTo("Negotiate: failed, SSL_CERT_NOT_ON_SERVER 11 ms");
    }

    @Test
    void aLaterPortCheckDoesNotHideWhatTheFullCheckSaw() {
        WhyState state = shown(Samples.withLaterPortCheck(Samples.expiringSoon(), true));

        assertThat(state.steps().get(3).detail()).isEqualTo("TLSv1.3");
        assertThat(state.headline()).isEqualTo("FILESRV01: Certificate expires in 5 days");
        assertThat(state.since()).endsWith("checked just now");
    }

    @Test
    void aLaterPortCheckThatFailsIsTheOneToShow() {
        WhyState state = shown(Samples.withLaterPortCheck(Samples.expiringSoon(), false));

        assertThat(state.steps().get(1).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(fact(state, "Subject").value()).isEqualTo("CN=filesrv01.example.net");
    }

    @Test
    void theCauseNamesTheFindingBehindItAndTheRestStandsBelow() {
        WhyState state = shown(Samples.withoutCertificate());

        assertThat(state.causes())
                .singleElement()
                .satisfies(
                        card -> assertThat(card.evidenceFor())
                                .containsExactly(
                                        "The check stops here: The host answered the negotiation with SSL_CERT_NOT_ON_SERVER (failure 3)."));
        assertThat(state.evidence()).extracting(WhyState.Evidence::severity).containsExactly(Severity.INFO);
    }

    @Test
    void whereNothingFailedTheGravestEvidenceComesFirstAndNoCauseIsNamed() {
        WhyState state = shown(Samples.expiringSoon());

        assertThat(state.causes()).isEmpty();
        assertThat(state.evidence())
                .extracting(WhyState.Evidence::severity)
                .containsExactly(Severity.WARNING, Severity.INFO);
    }

    @Test
    void whatWasNotMeasuredIsSaidSoAndNeverZero() {
        WhyState state = shown(Samples.withoutCertificate());

        assertThat(fact(state, "Subject")).isEqualTo(new Fact("Subject", "not measured", false));
        assertThat(fact(state, "Clock difference").measured()).isFalse();
        assertThat(fact(state, "Refusal").value()).isEqualTo("SSL_CERT_NOT_ON_SERVER");
    }

    @Test
    void noRefusalIsAMeasurementOnceTheHostNegotiated() {
        assertThat(fact(shown(Samples.expiringSoon()), "Refusal")).isEqualTo(new Fact("Refusal", "none", true));
        assertThat(fact(shown(Samples.notYetChecked("a")), "Refusal").measured())
                .isFalse();
    }

    @Test
    void theFactsThatMatterAreThere() {
        WhyState state = shown(Samples.expiringSoon());

        assertThat(fact(state, "Security protocol").value()).isEqualTo("NLA");
        assertThat(fact(state, "TLS version").value()).isEqualTo("TLSv1.3");
        assertThat(fact(state, "Issuer").value()).isEqualTo("CN=filesrv01.example.net (self-signed)");
        assertThat(fact(state, "SHA-256").value()).hasSize(64);
        assertThat(fact(state, "Build").value()).isEqualTo("10.0.20348 · Windows Server 2022");
        assertThat(fact(state, "Domain").value()).isEqualTo("example.net");
        assertThat(fact(state, "Clock difference").value()).isEqualTo("the host is 1.3 s behind");
    }

    @Test
    void aFixThatCannotHelpCarriesItsReason() {
        WhyState state = presenter.present(
                Samples.withoutCertificate(),
                List.of(
                        new OfferedFix(SampleFix.flushDns(true), Applicability.YES),
                        new OfferedFix(
                                SampleFix.flushDns(true),
                                Applicability.no(Message.verbatim("The cached answer equals the fresh one.")))),
                Samples.NOW);

        assertThat(state.remedies())
                .extracting(Remedy::explanation)
                .contains(SampleFix.flushDns(true).touches().in(Locale.ENGLISH))
                .last()
                .isEqualTo("The cached answer equals the fresh one.");
    }

    @Test
    void saysSinceWhenWithTheDateOnlyWhenItIsNotToday() {
        assertThat(shown(Samples.withoutCertificate()).since()).isEqualTo("down since 9:41 AM · checked 12 s ago");

        WhyState tomorrow =
                presenter.present(Samples.withoutCertificate(), List.of(), Samples.NOW.plus(Duration.ofDays(1)));
        assertThat(tomorrow.since()).isEqualTo("down since Nov 22, 2026, 9:41 AM · checked 1 d ago");
    }

    @Test
    void beforeTheFirstCheckItSaysThatOneComes() {
        assertThat(shown(Samples.notYetChecked("HOME-PC")).summary()).startsWith("No check has ended yet.");
        assertThat(shown(Samples.notYetChecked("HOME-PC")).headline()).isEqualTo("HOME-PC has not been measured");
    }

    @Test
    void speaksGermanToo() {
        WhyState state =
                new WhyPresenter(Locale.GERMAN, ZoneOffset.UTC).present(Samples.expiringSoon(), List.of(), Samples.NOW);

        assertThat(fact(state, "Uhrenabweichung").value()).isEqualTo("der Host geht 1,3 s nach");
        assertThat(state.steps().get(0).name()).isEqualTo("Namen auflösen");
    }
}
