package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.OptionalFacts.ServerKey;
import io.github.rdpmedic.peers.FreeRdpShadow;
import io.github.rdpmedic.peers.FreeRdpShadow.Security;
import io.github.rdpmedic.peers.NmapEncryptionScript;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.peers.XrdpServer;
import io.github.rdpmedic.peers.XrdpServer.SecurityLayer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard RDP security as real servers agree to it. */
class RdpSecurityIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "low, low, 40bit",
        "medium, client-compatible, 40bit",
        "high, high, 128bit",
        "fips, fips, fips",
    })
    void theLevelTheMethodAndTheKeyOfXrdpAreRead(String cryptLevel, String level, String method) throws Exception {
        try (XrdpServer xrdp = xrdp(SecurityLayer.RDP, cryptLevel)) {
            RdpSecurity security = look(xrdp);

            assertThat(security.outcome()).isEqualTo(RdpSecurityOutcome.ACCEPTED);
            assertThat(security.level()).contains(level);
            assertThat(security.method()).contains(method);
            assertThat(security.methods())
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each.accepted())
                            .as(each.name())
                            .contains(each.name().equals(method)));
            assertThat(security.version()).contains("5.0-8.1");
            assertThat(security.certificate()).contains(new ServerKey("proprietary", Optional.of(2048)));
            assertThat(security.multitransport()).isEmpty();
        }
    }

    @Test
    void xrdpWithoutEncryptionHasNoMethodAndNoKey() throws Exception {
        try (XrdpServer xrdp = xrdp(SecurityLayer.RDP, "none")) {
            RdpSecurity security = look(xrdp);

            assertThat(security.level()).contains("none");
            assertThat(security.method()).isEmpty();
            assertThat(security.methods()).isEmpty();
            assertThat(security.certificate()).isEmpty();
        }
    }

    @Test
    void xrdpThatInsistsOnTlsRefuses() throws Exception {
        try (XrdpServer xrdp = xrdp(SecurityLayer.TLS, "high")) {
            assertThat(look(xrdp))
                    .isEqualTo(RdpSecurity.without(RdpSecurityOutcome.REFUSED, Optional.of("SSL_REQUIRED_BY_SERVER")));
        }
    }

    @ParameterizedTest
    @CsvSource({"low", "medium", "high"})
    void nmapAgreesOnTheLevelAndTheMethods(String cryptLevel) throws Exception {
        NmapEncryptionScript.assumeInstalled();
        try (XrdpServer xrdp = xrdp(SecurityLayer.RDP, cryptLevel)) {
            RdpSecurity security = look(xrdp);
            NmapEncryptionScript nmap = NmapEncryptionScript.run(xrdp.endpoint());

            assertThat(nmap.level()).isEqualTo(security.level().orElseThrow());
            assertThat(nmap.methods())
                    .containsExactlyElementsOf(security.methods().stream()
                            .filter(method -> method.accepted().orElseThrow())
                            .map(Method::name)
                            .toList());
        }
    }

    @Test
    void freeRdpAcceptsWithoutEncryption() throws Exception {
        FreeRdpShadow.assumeInstalled();
        try (FreeRdpShadow shadow = FreeRdpShadow.start(Security.RDP)) {
            RdpSecurity security = look(shadow);

            assertThat(security.outcome()).isEqualTo(RdpSecurityOutcome.ACCEPTED);
            assertThat(security.level()).contains("none");
            assertThat(security.version().orElseThrow()).startsWith("10.");
        }
    }

    @ParameterizedTest
    @CsvSource({"TLS, SSL_REQUIRED_BY_SERVER", "NLA, HYBRID_REQUIRED_BY_SERVER"})
    void freeRdpThatInsistsOnMoreRefuses(Security security, String failure) throws Exception {
        FreeRdpShadow.assumeInstalled();
        try (FreeRdpShadow shadow = FreeRdpShadow.start(security)) {
            assertThat(look(shadow)).isEqualTo(RdpSecurity.without(RdpSecurityOutcome.REFUSED, Optional.of(failure)));
        }
    }

    private static XrdpServer xrdp(SecurityLayer layer, String cryptLevel) throws Exception {
        XrdpServer.assumeInstalled();
        return XrdpServer.start(layer, TestCertificate.named("xrdp.example").make(), cryptLevel);
    }

    private static RdpSecurity look(XrdpServer xrdp) {
        return Looks.at(xrdp.endpoint(), OptIn.RDP_SECURITY, TIMEOUT)
                .rdpSecurity()
                .orElseThrow();
    }

    private static RdpSecurity look(FreeRdpShadow shadow) {
        return Looks.at(shadow.endpoint(), OptIn.RDP_SECURITY, TIMEOUT)
                .rdpSecurity()
                .orElseThrow();
    }
}
