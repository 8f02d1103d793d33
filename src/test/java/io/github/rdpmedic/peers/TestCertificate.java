package io.github.rdpmedic.peers;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate made for one test. Keys of one kind are shared: making one takes longer than most tests. */
public record TestCertificate(X509Certificate certificate, PrivateKey key) {

    private static final char[] NO_PASSWORD = new char[0];

    /** @param signed by an authority, whose key must be another one */
    private record Kind(String algorithm, int bits, boolean signed) {}

    private static final Map<Kind, KeyPair> KEYS = new ConcurrentHashMap<>();

    private static KeyPair keyPair(Kind kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
            generator.initialize(kind.bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException notInThisJdk) {
            throw new IllegalStateException(notInThisJdk);
        }
    }

    public static Recipe named(String commonName) {
        return new Recipe("CN=" + commonName);
    }

    /** How a certificate is made; healthy unless told otherwise. */
    public static final class Recipe {
        private final X500Name subject;
        private X500Name issuer;
        private final List<GeneralName> names = new ArrayList<>();
        private Instant from = Instant.now().minus(Duration.ofDays(30));
        private Instant until = Instant.now().plus(Duration.ofDays(183)).plus(Duration.ofHours(1));
        private String keyAlgorithm = "RSA";
        private int keyBits = 2048;
        private String signature = "SHA256withRSA";
        private Optional<PrivateKey> signer = Optional.empty();

        private Recipe(String subject) {
            this.subject = new X500Name(subject);
            issuer = this.subject;
        }

        public Recipe dns(String name) {
            names.add(new GeneralName(GeneralName.dNSName, name));
            return this;
        }

        public Recipe ip(String address) {
            names.add(new GeneralName(GeneralName.iPAddress, address));
            return this;
        }

        public Recipe valid(Instant notBefore, Instant notAfter) {
            from = notBefore;
            until = notAfter;
            return this;
        }

        public Recipe rsa(int bits) {
            keyBits = bits;
            return this;
        }

        public Recipe ec() {
            keyAlgorithm = "EC";
            keyBits = 256;
            signature = "SHA256withECDSA";
            return this;
        }

        public Recipe signature(String algorithm) {
            signature = algorithm;
            return this;
        }

        public Recipe signedBy(TestCertificate authority) {
            issuer =
                    new X500Name(authority.certificate.getSubjectX500Principal().getName());
            signer = Optional.of(authority.key);
            return this;
        }

        public TestCertificate make() {
            try {
                KeyPair pair = KEYS.computeIfAbsent(
                        new Kind(keyAlgorithm, keyBits, signer.isPresent()), TestCertificate::keyPair);
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        pair.getPublic());
                if (!names.isEmpty()) {
                    builder.addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(names.toArray(GeneralName[]::new)));
                }
                X509Certificate certificate = new JcaX509CertificateConverter()
                        .getCertificate(builder.build(
                                new JcaContentSignerBuilder(signature).build(signer.orElse(pair.getPrivate()))));
                return new TestCertificate(certificate, pair.getPrivate());
            } catch (GeneralSecurityException | OperatorCreationException | IOException cannotBeMade) {
                throw new IllegalStateException(cannotBeMade);
            }
        }
    }

    /** A server context that shows this certificate. */
    public SSLContext serverContext() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("host", key, NO_PASSWORD, new Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes {@code cert.pem} and {@code key.pem}, as other programs read them. */
    public void writePem(Path directory) throws IOException {
        Files.writeString(directory.resolve("cert.pem"), pem(certificate));
        Files.writeString(directory.resolve("key.pem"), pem(new JcaPKCS8Generator(key, null)));
    }

    private static String pem(Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }
}
