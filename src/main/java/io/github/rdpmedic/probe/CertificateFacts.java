package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Printable;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Facts of a host's certificate. The time is an argument; only the roots are this PC's. */
public final class CertificateFacts {

    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private CertificateFacts() {}

    /**
     * @param chain as the host sent it, its own certificate first
     * @throws CertificateException when the names or the encoding of the certificate are malformed
     */
    public static Facts.Certificate of(List<X509Certificate> chain, Endpoint asked, Instant now)
            throws CertificateException {
        X509Certificate leaf = chain.get(0);
        CertificateNames names = CertificateNames.of(leaf);
        Instant notAfter = leaf.getNotAfter().toInstant();
        return new Facts.Certificate(
                Printable.of(leaf.getSubjectX500Principal().getName()),
                Printable.of(leaf.getIssuerX500Principal().getName()),
                names.all().stream().map(Printable::of).toList(),
                leaf.getNotBefore().toInstant(),
                notAfter,
                Math.floorDiv(notAfter.getEpochSecond() - now.getEpochSecond(), SECONDS_PER_DAY),
                fingerprint("SHA-1", leaf),
                fingerprint("SHA-256", leaf),
                isSelfSigned(leaf),
                leaf.getPublicKey().getAlgorithm(),
                keyBits(leaf.getPublicKey()),
                Printable.of(leaf.getSigAlgName()),
                names.match(asked),
                Optional.empty(),
                PlatformTrust.trusts(chain),
                Optional.empty());
    }

    private static String fingerprint(String algorithm, X509Certificate leaf) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(leaf.getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new CertificateException(missing);
        }
    }

    /** Same name on both lines, and its own key made the signature. */
    private static boolean isSelfSigned(X509Certificate leaf) {
        if (!leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())) {
            return false;
        }
        try {
            leaf.verify(leaf.getPublicKey());
            return true;
        } catch (GeneralSecurityException signedByAnother) {
            return false;
        }
    }

    private static Optional<Integer> keyBits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return Optional.of(rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey ec) {
            return Optional.of(ec.getParams().getCurve().getField().getFieldSize());
        }
        if (key instanceof DSAPublicKey dsa && dsa.getParams() != null) {
            return Optional.of(dsa.getParams().getP().bitLength());
        }
        return Optional.empty();
    }
}
