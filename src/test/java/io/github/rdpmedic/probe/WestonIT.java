package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.Facts.Requested;
import io.github.rdpmedic.model.Facts.TlsVersion;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.WestonServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real weston, another server on FreeRDP's library, without NLA. */
class WestonIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    @BeforeAll
    static void isInstalled() {
        WestonServer.assumeInstalled();
    }

    @Test
    void takesTlsAndLessAndHasNoNla() throws Exception {
        try (WestonServer weston = WestonServer.start()) {
            Observation observation = Probes.check(weston.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains("TLS");
            assertThat(negotiation.accepts()).isEqualTo(new Accepts(YES, YES, NO));
            assertThat(negotiation.nlaRequired()).contains(false);
            assertThat(negotiation.serverKind()).contains("a FreeRDP server");
            Facts.Certificate certificate = observation.facts().certificate().orElseThrow();
            assertThat(certificate.subject()).isEqualTo("CN=weston.example");
            assertThat(certificate.trusted()).contains(false);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
            assertThat(Diagnoser.diagnose(observation).findings())
                    .extracting(Finding::id)
                    .containsExactly(FindingId.NLA_OFF);
        }
    }

    @Test
    void tellsOnRequestWhatElseItTakes() throws Exception {
        try (WestonServer weston = WestonServer.start()) {
            Observation observation = Probes.probe()
                    .probe(
                            new ProbeRequest(
                                    Target.unnamed(weston.endpoint()),
                                    Depth.FULL,
                                    TIMEOUT,
                                    Set.of(Extra.PROTOCOLS, Extra.TLS_VERSIONS)),
                            Cancellation.none());

            assertThat(observation.facts().negotiation().orElseThrow().requested())
                    .as(String.join("\n", observation.log()))
                    .containsExactly(
                            new Requested("RDSTLS", NO, Optional.of("TLS")),
                            new Requested("RDSAAD", NO, Optional.of("SSL_NOT_ALLOWED_BY_SERVER")));
            assertThat(observation.facts().tls().orElseThrow().versions())
                    .contains(new TlsVersion("TLSv1.2", YES), new TlsVersion("TLSv1.3", YES));
        }
    }
}
