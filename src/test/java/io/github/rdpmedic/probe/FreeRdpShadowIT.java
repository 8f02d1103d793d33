package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.peers.FreeRdpShadow;
import io.github.rdpmedic.peers.FreeRdpShadow.Security;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real FreeRDP server, which has CredSSP and NTLM. */
class FreeRdpShadowIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    @BeforeAll
    static void isInstalled() {
        FreeRdpShadow.assumeInstalled();
    }

    @Test
    void nlaIsChosenAndTheChallengeNamesThisComputer() throws Exception {
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.NLA)) {
            Observation observation = Probes.check(shadow.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains("NLA");
            assertThat(negotiation.flags())
                    .containsExactly("EXTENDED_CLIENT_DATA_SUPPORTED", "DYNVC_GFX_PROTOCOL_SUPPORTED");
            assertThat(negotiation.accepts()).isEqualTo(new Accepts(NO, NO, YES));
            assertThat(negotiation.nlaRequired()).contains(true);
            assertThat(observation.facts().certificate().orElseThrow().sha256())
                    .isEqualTo(sha256(shadow.certificate()));
            Facts.Identity identity = observation.facts().identity().orElseThrow();
            String hostName = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            assertThat(identity.netbiosComputer().orElseThrow().toLowerCase(Locale.ROOT))
                    .isEqualTo(hostName.substring(0, Math.min(15, hostName.length())));
            assertThat(identity.build()).contains("6.1.7601");
            assertThat(identity.product()).as("FreeRDP makes its build up").isEmpty();
            Duration uncertainty = identity.clockSkewUncertainty().orElseThrow();
            assertThat(uncertainty)
                    .as("FreeRDP tells whole seconds")
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(identity.clockSkew().orElseThrow().abs())
                    .as("one clock, read twice")
                    .isLessThanOrEqualTo(uncertainty);
            assertThat(identity.domainMember()).as("FreeRDP does not tell").isEmpty();
            assertThat(observation.stages()).allMatch(stage -> stage.outcome() == Outcome.OK);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        }
    }

    @Test
    void tlsWithoutNlaIsUp() throws Exception {
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.TLS)) {
            Observation observation = Probes.check(shadow.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains("TLS");
            assertThat(negotiation.accepts()).isEqualTo(new Accepts(NO, YES, NO));
            assertThat(observation.facts().tls().orElseThrow().version()).isIn(List.of("TLSv1.2", "TLSv1.3"));
            assertThat(observation.facts().certificate().orElseThrow().sha256())
                    .isEqualTo(sha256(shadow.certificate()));
            assertThat(observation.stage(StageId.IDENTITY).orElseThrow().outcome())
                    .isEqualTo(Outcome.SKIPPED);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        }
    }

    @Test
    void aHostThatTakesStandardRdpSecurityOnlyIsAWarning() throws Exception {
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.RDP)) {
            Observation observation = Probes.check(shadow.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).isEmpty();
            assertThat(negotiation.failure()).contains("SSL_NOT_ALLOWED_BY_SERVER");
            assertThat(negotiation.accepts()).isEqualTo(new Accepts(YES, NO, NO));
            Diagnosis diagnosis = Diagnoser.diagnose(observation);
            assertThat(diagnosis.state()).isEqualTo(State.WARNING);
            assertThat(diagnosis.cause()).contains(FindingId.SECURITY_RDP_ONLY);
        }
    }

    private static String sha256(X509Certificate certificate) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
