package io.github.rdpmedic.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the self-signed certificates of a network's hosts, each when it is first shown, and keeps them. */
final class CertificateMint {

    private static final int SERIAL_BITS = 127;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Coin, X509Certificate> minted = new ConcurrentHashMap<>();

    private record Coin(String hostName, CertificateRecipe recipe) {}

    CertificateMint(InstantSource clock) {
        this.clock = clock;
    }

    X509Certificate certificate(String hostName, CertificateRecipe recipe) {
        return minted.computeIfAbsent(new Coin(hostName, recipe), this::mint);
    }

    private X509Certificate mint(Coin coin) {
        CertificateRecipe recipe = coin.recipe;
        KeyPair keys = recipe.strength().keyPair();
        try {
            X509v3CertificateBuilder certificate = builder(coin, keys);
            // Windows puts just these two into the certificate it makes for Remote Desktop.
            certificate.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            certificate.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment));
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(
                            new JcaContentSignerBuilder(recipe.strength().signatureAlgorithm())
                                    .build(keys.getPrivate())));
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("no certificate could be made for " + coin, e);
        }
    }

    private X509v3CertificateBuilder builder(Coin coin, KeyPair keys) {
        Instant now = clock.instant();
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.CN, coin.recipe.commonName().orElse(coin.hostName))
                .build();
        return new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(now.plus(coin.recipe.validFrom())),
                Date.from(now.plus(coin.recipe.validUntil())),
                name,
                keys.getPublic());
    }
}
