package io.github.rdpmedic.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * How the self-signed certificate of a host is made.
 *
 * @param commonName the name it is made out to; empty for the host's own
 * @param validFrom from now, negative for the past
 * @param validUntil from now, negative for the past
 * @param strength the key and the signature
 */
public record CertificateRecipe(
        Optional<String> commonName, Duration validFrom, Duration validUntil, KeyStrength strength) {

    /** Windows makes a new certificate for Remote Desktop every six months. */
    private static final Duration LIFETIME = Duration.ofDays(183);

    /** As Windows makes one, and made a month ago. */
    public static final CertificateRecipe FRESH = expiringIn(LIFETIME.minusDays(30));

    public CertificateRecipe {
        if (validUntil.compareTo(validFrom) <= 0) {
            throw new IllegalArgumentException("a certificate ends after it begins");
        }
    }

    /** @param left negative for a certificate that has expired */
    public static CertificateRecipe expiringIn(Duration left) {
        return new CertificateRecipe(Optional.empty(), left.minus(LIFETIME), left, KeyStrength.RSA_2048_SHA256);
    }

    public static CertificateRecipe beginningIn(Duration wait) {
        return new CertificateRecipe(Optional.empty(), wait, wait.plus(LIFETIME), KeyStrength.RSA_2048_SHA256);
    }

    public CertificateRecipe withCommonName(String name) {
        return new CertificateRecipe(Optional.of(name), validFrom, validUntil, strength);
    }

    public CertificateRecipe with(KeyStrength other) {
        return new CertificateRecipe(commonName, validFrom, validUntil, other);
    }
}
