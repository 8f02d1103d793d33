package io.github.rdpmedic.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.ui.parts.Samples;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The report that is copied to the clipboard. */
class ReportTextTest {

    private static String report() {
        WhyState state = new WhyPresenter(Locale.ENGLISH, ZoneOffset.UTC)
                .present(Samples.withoutCertificate(), List.of(), Samples.NOW);
        return new ReportText(Locale.ENGLISH).of(state, Samples.NOW);
    }

    @Test
    void beginsWithWhoAndWhenInUtc() {
        assertThat(report().lines().limit(2))
                .containsExactly("RDP Medic report: TERM-02 (term-02.example.net:3389)", "Made 2026-11-22T09:43:12Z");
    }

    @Test
    void hasTheStepsTheEvidenceTheFactsAndTheLog() {
        assertThat(report().lines())
                .contains(
                        "  [ok] Connect            TCP 3389 open (9 ms)",
                        "  [fail] Negotiate        SSL_CERT_NOT_ON_SERVER (11 ms)",
                        "  [skipped] TLS           not reached",
                        "  The check stops here: The host answered the negotiation with SSL_CERT_NOT_ON_SERVER (failure 3).",
                        "  Subject                 not measured",
                        "  +11 ms X.224 Connection Confirm");
    }
}
