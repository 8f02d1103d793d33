package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.Facts.Requested;
import io.github.rdpmedic.model.Facts.TlsVersion;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.peers.XrdpServer;
import io.github.rdpmedic.peers.XrdpServer.SecurityLayer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real xrdp, which has no NLA whatever other tools report. */
class XrdpIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    @BeforeAll
    static void isInstalled() {
        XrdpServer.assumeInstalled();
    }

    @ParameterizedTest
    @EnumSource(
            value = SecurityLayer.class,
            names = {"NEGOTIATE", "TLS"})
    void choosesTlsAndHasNoNla(SecurityLayer layer) throws Exception {
        try (XrdpServer xrdp = XrdpServer.start(layer)) {
            Observation observation = Probes.check(xrdp.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains("TLS");
            assertThat(negotiation.flags()).containsExactly("EXTENDED_CLIENT_DATA_SUPPORTED");
            assertThat(negotiation.accepts())
                    .isEqualTo(new Accepts(Optional.of(layer == SecurityLayer.NEGOTIATE), YES, NO));
            assertThat(negotiation.nlaRequired()).contains(false);
            assertThat(negotiation.serverKind()).contains("xrdp");
            Facts.Tls tls = observation.facts().tls().orElseThrow();
            assertThat(tls.version()).isEqualTo("TLSv1.3");
            assertThat(tls.cipherSuite()).startsWith("TLS_");
            assertThat(tls.legacyOnly()).isFalse();
            Facts.Certificate certificate = observation.facts().certificate().orElseThrow();
            assertThat(certificate.subject()).isEqualTo("CN=xrdp.example");
            assertThat(certificate.selfSigned()).isTrue();
            assertThat(certificate.keyBits()).contains(2048);
            assertThat(certificate.daysLeft()).isEqualTo(183);
            assertThat(certificate.sha256()).isEqualTo(sha256(xrdp.certificate()));
            assertThat(observation.stage(StageId.IDENTITY).orElseThrow().outcome())
                    .isEqualTo(Outcome.SKIPPED);
            assertThat(observation.facts().identity()).isEmpty();
            assertThat(observation.facts().usedAddress()).contains("127.0.0.1");
            Diagnosis diagnosis = Diagnoser.diagnose(observation);
            assertThat(diagnosis.state()).isEqualTo(State.UP);
            assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly(FindingId.NLA_OFF);
        }
    }

    @Test
    void standardRdpSecurityIsUpAndSaidSo() throws Exception {
        try (XrdpServer xrdp = XrdpServer.start(SecurityLayer.RDP)) {
            Observation observation = Probes.check(xrdp.endpoint(), Depth.FULL, TIMEOUT);

            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(negotiation.selected()).contains("RDP");
            assertThat(negotiation.accepts()).isEqualTo(new Accepts(YES, NO, NO));
            assertThat(observation.stage(StageId.TLS).orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(observation.facts().certificate()).isEmpty();
            Diagnosis diagnosis = Diagnoser.diagnose(observation);
            assertThat(diagnosis.state()).isEqualTo(State.UP);
            assertThat(diagnosis.findings())
                    .extracting(Finding::id)
                    .containsExactly(FindingId.SECURITY_RDP_ONLY, FindingId.NLA_OFF);
        }
    }

    /** It drops a connection that asks for more than it knows; which is no answer, and changes nothing else. */
    @Test
    void saysNothingAboutRdsaadAndTheCheckSurvivesIt() throws Exception {
        try (XrdpServer xrdp = XrdpServer.start(SecurityLayer.NEGOTIATE)) {
            Observation observation = Probes.probe()
                    .probe(
                            new ProbeRequest(
                                    Target.unnamed(xrdp.endpoint()),
                                    Depth.FULL,
                                    TIMEOUT,
                                    Set.of(Extra.PROTOCOLS, Extra.TLS_VERSIONS)),
                            Cancellation.none());

            assertThat(observation.facts().negotiation().orElseThrow().requested())
                    .containsExactly(
                            new Requested("RDSTLS", NO, Optional.of("TLS")),
                            new Requested("RDSAAD", Optional.empty(), Optional.empty()));
            assertThat(observation.facts().tls().orElseThrow().versions())
                    .as("ssl_protocols of this server")
                    .containsExactly(
                            new TlsVersion("TLSv1", NO),
                            new TlsVersion("TLSv1.1", NO),
                            new TlsVersion("TLSv1.2", YES),
                            new TlsVersion("TLSv1.3", YES));
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        }
    }

    @Test
    void anExpiredCertificateIsAWarningBecauseTheClientAsksAndConnects() throws Exception {
        Instant now = Instant.now();
        TestCertificate expired = TestCertificate.named("xrdp.example")
                .valid(now.minus(Duration.ofDays(100)), now.minus(Duration.ofDays(2)))
                .make();
        try (XrdpServer xrdp = XrdpServer.start(SecurityLayer.TLS, expired)) {
            Diagnosis diagnosis = Diagnoser.diagnose(Probes.check(xrdp.endpoint(), Depth.FULL, TIMEOUT));

            assertThat(diagnosis.state()).isEqualTo(State.WARNING);
            assertThat(diagnosis.cause()).contains(FindingId.CERTIFICATE_EXPIRED);
        }
    }

    private static String sha256(TestCertificate made) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(made.certificate().getEncoded()));
    }
}
