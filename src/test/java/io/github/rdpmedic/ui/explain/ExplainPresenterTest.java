package io.github.rdpmedic.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the window "Explain an error code" answers. */
class ExplainPresenterTest {

    private final ExplainPresenter presenter = new ExplainPresenter(Catalogue.load(), Locale.ENGLISH);

    private ExplainState answer(String typed) {
        return presenter.present(typed, Optional.empty(), List.of());
    }

    private ExplainState answer(String typed, TargetStatus target) {
        return presenter.present(typed, Optional.of(target), List.of());
    }

    @Test
    void saysWhatToTypeUntilSomethingIsAsked() {
        assertThat(answer("").hint())
                .hasValueSatisfying(hint -> assertThat(hint).startsWith("Type the code"));
        assertThat(answer("").isEmpty()).isTrue();
        assertThat(answer("no luck").hint())
                .hasValueSatisfying(hint -> assertThat(hint).startsWith("There is no error code"));
    }

    @Test
    void aCodeComesWithItsNameItsCertaintyAndItsSource() {
        ExplainState.Code code = answer("2308").codes().get(0);

        assertThat(code.title()).isEqualTo("0x904 (2308) · disconnectReasonAtClientWinsockFDCLOSE");
        assertThat(code.certainty()).startsWith("error code of mstsc · documented · source: Microsoft Learn");
    }

    @Test
    void aPastedErrorWindowOfAnotherLanguageIsReadToo() {
        assertThat(answer("Fehlercode: 0x904 Erweiterter Fehlercode: 0x7 Zeitstempel 09:12")
                        .codes())
                .extracting(ExplainState.Code::hex)
                .containsExactly("0x904", "0x7");
    }

    @Test
    void theSeedsAdviceAboutTheCodesIsAnsweredByName() {
        assertThat(answer("0x904 0x7").corrections())
                .anySatisfy(text -> assertThat(text).contains("0x7 is a time-out"))
                .anySatisfy(text -> assertThat(text).contains("0x904 is a problem of the secure connection"));
        assertThat(answer("0x904 0x7").causes().get(0).corrections())
                .anySatisfy(text -> assertThat(text).contains("termserv"))
                .anySatisfy(text -> assertThat(text).contains("MachineKeys"))
                .anySatisfy(text -> assertThat(text).contains("SecurityLayer 0"))
                .anySatisfy(text -> assertThat(text).contains("ResetRDPCert"));
    }

    @Test
    void withoutAHostItSaysHowTheListGetsShorter() {
        assertThat(answer("0x904").causesTitle()).contains("Causes by the code alone");
        assertThat(answer("0x904").causesNote()).isPresent();
        assertThat(answer("0x904").causes()).hasSize(5);
    }

    @Test
    void theCheckOfTheChosenHostDecides() {
        ExplainState state = answer("0x904 0x7", Samples.withoutCertificate());

        assertThat(state.seen())
                .hasValueSatisfying(seen -> assertThat(seen).startsWith("What the check of TERM-02 saw: "));
        assertThat(state.causes()).singleElement().satisfies(card -> {
            assertThat(card.title()).startsWith("1. The host cannot use its RDP certificate");
            assertThat(card.evidenceFor()).anySatisfy(clue -> assertThat(clue).contains("SSL_CERT_NOT_ON_SERVER"));
        });
        assertThat(state.ruledOut()).isPresent();
    }

    @Test
    void aHostWithoutACodeIsExplainedByItsCheckAlone() {
        assertThat(answer("", Samples.withoutCertificate()).causes()).hasSize(1);
        assertThat(answer("", Samples.healthy("A", 9, 99)).causes()).isEmpty();
        assertThat(answer("", Samples.notYetChecked("A")).seen())
                .contains("What the check of A saw: No check has ended yet.");
    }

    @Test
    void remediesAgainstTheLikeliestCauseComeFirstAndThoseThatCannotHelpLast() {
        OfferedFix helps =
                new OfferedFix(new SampleFix("udp-off", Message.verbatim("UDP off"), true), Applicability.YES);
        OfferedFix other = new OfferedFix(SampleFix.flushDns(true), Applicability.YES);
        OfferedFix cannot = new OfferedFix(
                new SampleFix("set-mtu", Message.verbatim("Set MTU"), true),
                Applicability.no(Message.verbatim("The path carries full packets.")));

        ExplainState state = presenter.present("0x904", Optional.empty(), List.of(cannot, other, helps));

        assertThat(state.remedies())
                .extracting(Remedy::title)
                .containsSubsequence("Renew the host’s certificate", "UDP off", "Lift drain mode or a limit")
                .endsWith("Set MTU");
        assertThat(state.remedies()).last().extracting(Remedy::explanation).isEqualTo("The path carries full packets.");
    }

    @Test
    void speaksGermanToo() {
        ExplainState state = new ExplainPresenter(Catalogue.load(), Locale.GERMAN)
                .present("0x904 0x7", Optional.of(Samples.withoutCertificate()), List.of());

        assertThat(state.causesTitle()).contains("Ursachen, die wahrscheinlichste zuerst");
        assertThat(state.remedies().get(0).title()).isEqualTo("Zertifikat des Hosts erneuern");
    }
}
