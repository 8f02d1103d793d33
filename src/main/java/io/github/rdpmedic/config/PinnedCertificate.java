package io.github.rdpmedic.config;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.X509TrustManager;

/** Trusts a server with this one certificate, whoever signed it. The JDK checks the host name besides. */
final class PinnedCertificate implements X509TrustManager {

    private final String sha256;

    /** @param sha256 64 lower-case hexadecimal digits */
    PinnedCertificate(String sha256) {
        this.sha256 = sha256;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no client is asked for a certificate");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        chain[0].checkValidity();
        String shown = sha256(chain[0]);
        if (!shown.equals(sha256)) {
            throw new CertificateException("the server shows the certificate " + shown);
        }
    }

    private static String sha256(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new CertificateException(everyJdkHasIt);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
