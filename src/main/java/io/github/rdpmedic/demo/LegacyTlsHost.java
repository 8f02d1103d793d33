package io.github.rdpmedic.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** TLS 1.0 with the key exchange and the cipher of its time: what Server 2003 to 2008 choose. */
final class LegacyTlsHost extends DefaultTlsServer {

    private final Certificate certificate;
    private final AsymmetricKeyParameter key;

    LegacyTlsHost(X509Certificate certificate, PrivateKey key) {
        super(new BcTlsCrypto(new SecureRandom()));
        try {
            this.certificate =
                    new Certificate(new TlsCertificate[] {getCrypto().createCertificate(certificate.getEncoded())});
            this.key = PrivateKeyFactory.createKey(key.getEncoded());
        } catch (CertificateEncodingException madeHere) {
            throw new IllegalStateException(madeHere);
        } catch (IOException madeHere) {
            throw new UncheckedIOException(madeHere);
        }
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv10.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA};
    }

    @Override
    protected TlsCredentialedDecryptor getRSAEncryptionCredentials() {
        return new BcDefaultTlsCredentialedDecryptor((BcTlsCrypto) getCrypto(), certificate, key);
    }

    /** Clients hang up without a word. */
    @Override
    public boolean requiresCloseNotify() {
        return false;
    }
}
