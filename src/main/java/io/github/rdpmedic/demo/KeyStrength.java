package io.github.rdpmedic.demo;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/**
 * The key and signature of a certificate. Making an RSA key takes longer than everything else a host
 * does, so each kind is made once, when it is first wanted, and all hosts share it.
 */
public enum KeyStrength {
    RSA_2048_SHA256(2048, "SHA256withRSA"),
    /** Too short a key and a broken digest. */
    RSA_1024_SHA1(1024, "SHA1withRSA"),
    /** As strong as the first and another key: for a host that was replaced. */
    OTHER_RSA_2048_SHA256(2048, "SHA256withRSA");

    private final int bits;
    private final String signatureAlgorithm;
    private KeyPair keyPair;

    KeyStrength(int bits, String signatureAlgorithm) {
        this.bits = bits;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    synchronized KeyPair keyPair() {
        if (keyPair == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(bits);
                keyPair = generator.generateKeyPair();
            } catch (NoSuchAlgorithmException everyJdkHasRsa) {
                throw new IllegalStateException(everyJdkHasRsa);
            }
        }
        return keyPair;
    }
}
