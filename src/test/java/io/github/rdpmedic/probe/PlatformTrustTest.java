package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.peers.TestCertificate;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class PlatformTrustTest {

    @Test
    void aRootOfThisPcIsTrusted() throws Exception {
        assertThat(PlatformTrust.trusts(List.of(someRootInDate()))).contains(true);
    }

    @Test
    void aSelfSignedCertificateAndOneOfAnUnknownAuthorityAreNot() {
        TestCertificate authority = TestCertificate.named("Authority of nobody").make();
        TestCertificate host =
                TestCertificate.named("srv1.example").signedBy(authority).make();

        assertThat(PlatformTrust.trusts(List.of(authority.certificate()))).contains(false);
        assertThat(PlatformTrust.trusts(List.of(host.certificate(), authority.certificate())))
                .contains(false);
    }

    @Test
    void withoutACertificateThereIsNoVerdict() {
        assertThat(PlatformTrust.trusts(List.of())).isEmpty();
    }

    private static X509Certificate someRootInDate() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        X509TrustManager roots = (X509TrustManager) factory.getTrustManagers()[0];
        return Arrays.stream(roots.getAcceptedIssuers())
                .filter(root -> root.getNotAfter().after(new Date())
                        && root.getNotBefore().before(new Date()))
                .findFirst()
                .orElseThrow();
    }
}
