package io.github.rdpmedic.demo;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** The certificate one host shows, and TLS with it; both are made when the first client asks. */
final class HostCertificate {

    private final String hostName;
    private final CertificateMint mint;
    private CertificateRecipe shown;
    private SSLContext context;

    HostCertificate(String hostName, CertificateMint mint) {
        this.hostName = hostName;
        this.mint = mint;
    }

    X509Certificate made(CertificateRecipe recipe) {
        return mint.certificate(hostName, recipe);
    }

    SSLEngine tlsEngine(CertificateRecipe recipe) {
        SSLEngine engine = context(recipe).createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    LegacyTlsHost legacyTls(CertificateRecipe recipe) {
        return new LegacyTlsHost(made(recipe), recipe.strength().keyPair().getPrivate());
    }

    private synchronized SSLContext context(CertificateRecipe recipe) {
        if (!recipe.equals(shown)) {
            context = TlsCredentials.context(
                    made(recipe), recipe.strength().keyPair().getPrivate());
            shown = recipe;
        }
        return context;
    }
}
