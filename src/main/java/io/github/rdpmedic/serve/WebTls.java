package io.github.rdpmedic.serve;

import com.sun.net.httpserver.HttpsConfigurator;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** The certificate and key that this server shows, in the PEM files that every other server takes. */
public final class WebTls {

    private WebTls() {}

    /**
     * @param certificate the chain, own certificate first
     * @param key PKCS#8, PKCS#1 or SEC1, without a password
     * @throws WebFileException when a file cannot be used
     */
    public static HttpsConfigurator of(Path certificate, Path key) throws WebFileException {
        try (InputStream chain = Files.newInputStream(certificate)) {
            Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(chain)
                    .toArray(Certificate[]::new);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setKeyEntry("serve", privateKey(key), new char[0], certificates);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new HttpsConfigurator(context);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new WebFileException(
                    Message.of(
                            WebTls.class,
                            "tls.unusable",
                            Printable.of(certificate.toString()),
                            Printable.of(key.toString()),
                            Printable.of(String.valueOf(unusable.getMessage()))),
                    unusable);
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            Object read = parser.readObject();
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            if (read instanceof PEMKeyPair pair) {
                return converter.getPrivateKey(pair.getPrivateKeyInfo());
            }
            if (read instanceof PrivateKeyInfo key) {
                return converter.getPrivateKey(key);
            }
            throw new IOException(file.getFileName() + ": no private key in PEM without a password");
        }
    }
}
