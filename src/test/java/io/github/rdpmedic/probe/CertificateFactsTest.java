package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CertificateHealth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.peers.TestCertificate;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateFactsTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Endpoint ASKED = new Endpoint("srv1.corp.example", 3389);

    private static Facts.Certificate facts(TestCertificate made) throws Exception {
        return CertificateFacts.of(List.of(made.certificate()), ASKED, NOW);
    }

    private static TestCertificate.Recipe healthy() {
        return TestCertificate.named("srv1.corp.example").valid(day(-30), day(100));
    }

    private static Instant day(double fromNow) {
        return NOW.plusSeconds((long) (fromNow * 86_400));
    }

    @Test
    void everythingOnTheCertificateIsRead() throws Exception {
        TestCertificate made =
                healthy().dns("srv1.corp.example").ip("192.0.2.7").make();

        Facts.Certificate facts = facts(made);

        assertThat(facts.subject()).isEqualTo("CN=srv1.corp.example");
        assertThat(facts.issuer()).isEqualTo("CN=srv1.corp.example");
        assertThat(facts.subjectAlternativeNames()).containsExactly("srv1.corp.example", "192.0.2.7");
        assertThat(facts.notBefore()).isEqualTo(day(-30));
        assertThat(facts.notAfter()).isEqualTo(day(100));
        assertThat(facts.daysLeft()).isEqualTo(100);
        assertThat(facts.sha1()).isEqualTo(digest("SHA-1", made));
        assertThat(facts.sha256()).isEqualTo(digest("SHA-256", made));
        assertThat(facts.selfSigned()).isTrue();
        assertThat(facts.keyAlgorithm()).isEqualTo("RSA");
        assertThat(facts.keyBits()).contains(2048);
        assertThat(facts.signatureAlgorithm()).isEqualTo("SHA256withRSA");
        assertThat(facts.matchesTarget()).contains(true);
        assertThat(facts.change()).isEmpty();
    }

    private static String digest(String algorithm, TestCertificate made) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm)
                        .digest(made.certificate().getEncoded()));
    }

    @Test
    void anEllipticCurveKeyHasTheSizeOfItsField() throws Exception {
        Facts.Certificate facts = facts(healthy().ec().make());

        assertThat(facts.keyAlgorithm()).isEqualTo("EC");
        assertThat(facts.keyBits()).contains(256);
        assertThat(CertificateHealth.troubles(facts, NOW)).isEmpty();
    }

    @Test
    void aCertificateOfAnAuthorityIsNotSelfSignedEvenUnderTheSameName() throws Exception {
        TestCertificate sameName = healthy().make();

        assertThat(facts(healthy().signedBy(sameName).make()).selfSigned()).isFalse();
        assertThat(facts(healthy()
                                .signedBy(TestCertificate.named("Corp CA").make())
                                .make())
                        .selfSigned())
                .isFalse();
    }

    static Stream<Arguments> ages() {
        return Stream.of(
                Arguments.of(day(-30), day(0.5), 0, List.of(FindingId.CERTIFICATE_EXPIRING)),
                Arguments.of(day(-30), day(14.9), 14, List.of(FindingId.CERTIFICATE_EXPIRING)),
                Arguments.of(day(-30), day(15), 15, List.of()),
                Arguments.of(day(-30), day(-0.1), -1, List.of(FindingId.CERTIFICATE_EXPIRED)),
                Arguments.of(day(-30), day(-5), -5, List.of(FindingId.CERTIFICATE_EXPIRED)),
                Arguments.of(day(1), day(100), 100, List.of(FindingId.CERTIFICATE_NOT_YET_VALID)));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} days left, {3}")
    @MethodSource("ages")
    void daysAreWholeAndNegativeWhenPast(Instant from, Instant until, long daysLeft, List<FindingId> troubles)
            throws Exception {
        Facts.Certificate facts =
                facts(TestCertificate.named("srv1").ec().valid(from, until).make());

        assertThat(facts.daysLeft()).isEqualTo(daysLeft);
        assertThat(CertificateHealth.troubles(facts, NOW)).isEqualTo(troubles);
    }

    @Test
    void shortKeysAndOldHashesAreWeak() throws Exception {
        assertThat(CertificateHealth.troubles(facts(healthy().rsa(1024).make()), NOW))
                .containsExactly(FindingId.CERTIFICATE_WEAK);
        assertThat(CertificateHealth.troubles(
                        facts(healthy().signature("SHA1withRSA").make()), NOW))
                .containsExactly(FindingId.CERTIFICATE_WEAK);
        assertThat(CertificateHealth.troubles(facts(healthy().make()), NOW)).isEmpty();
    }

    @ParameterizedTest(name = "asked for {0}, SAN {1}, CN {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            srv1.corp.example,  srv1.corp.example, other,             true
            SRV1.Corp.Example., srv1.CORP.example, other,             true
            srv1.corp.example,  *.corp.example,    other,             true
            corp.example,       *.corp.example,    other,             false
            a.b.corp.example,   *.corp.example,    other,             false
            srv1.corp.example,  other.example,     srv1.corp.example, false
            srv1.corp.example,  -,                 SRV1.corp.example, true
            srv1.corp.example,  -,                 SRV1,              false
            srv1,               -,                 SRV1,              true
            srv1,               -,                 srv1.corp.example, true
            srv1,               srv1.corp.example, other,             true
            srv,                srv1.corp.example, other,             false
            192.0.2.7,          192.0.2.7,         other,             true
            192.0.2.7,          192.0.2.8,         other,             -
            192.0.2.7,          srv1.corp.example, other,             -
            192.0.2.7,          -,                 192.0.2.7,         true
            2001:db8::7,        2001:db8:0:0::7,   other,             true
            """)
    void aNameMatchesAsTheStandardClientTakesIt(String asked, String san, String common, Boolean expected) {
        boolean address = san != null && san.matches("[0-9a-f.:]*[.:][0-9a-f.:]*[0-9]") && !san.contains("x");
        List<String> sans = Optional.ofNullable(san).stream().toList();
        CertificateNames names =
                new CertificateNames(address ? List.of() : sans, address ? sans : List.of(), Optional.of(common));

        assertThat(names.match(new Endpoint(asked, 3389))).isEqualTo(Optional.ofNullable(expected));
    }
}
