package io.github.rdpmedic.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationPresenterTest {

    private final ExplanationPresenter presenter = new ExplanationPresenter(Locale.ENGLISH);

    private List<Remedy> remedies(TargetStatus status) {
        Incident seen = Incident.seen(status.explaining().orElseThrow(), Optional.empty());
        return presenter.remedies(Explanation.of(seen), List.of());
    }

    @Test
    void aCertificateThatEndsSoonCanBeRenewedAlthoughNothingIsWrongYet() {
        assertThat(remedies(Samples.expiringSoon())).singleElement().satisfies(remedy -> {
            assertThat(remedy).isInstanceOfSatisfying(Remedy.OnHost.class, onHost -> {
                assertThat(onHost.id()).isEqualTo("renew-certificate");
                assertThat(onHost.hostKnown()).isTrue();
            });
            assertThat(remedy.title()).isEqualTo("Renew the host’s certificate");
        });
    }

    @Test
    void aMissingCertificateIsRenewedFirstAndOfferedOnce() {
        assertThat(remedies(Samples.withoutCertificate()))
                .extracting(remedy -> ((Remedy.OnHost) remedy).id())
                .containsExactly("renew-certificate", "machine-keys", "restart-service");
    }

    @Test
    void whereTheCertificateIsFineNobodyIsAskedToRenewIt() {
        assertThat(remedies(Samples.healthy("DESKTOP-K4", 9, 99))).isEmpty();
    }
}
