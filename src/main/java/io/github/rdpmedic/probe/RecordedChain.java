package io.github.rdpmedic.probe;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes every certificate and remembers it: the probe sends no secret, and the certificate is judged
 * afterwards. It is an {@link X509ExtendedTrustManager} because JSSE puts checks of its own round a plain one.
 */
final class RecordedChain extends X509ExtendedTrustManager {

    private Optional<X509Certificate> leaf = Optional.empty();

    Optional<X509Certificate> leaf() {
        return leaf;
    }

    private void recordLeaf(X509Certificate[] chain) {
        leaf = Optional.of(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        recordLeaf(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        recordLeaf(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        recordLeaf(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
