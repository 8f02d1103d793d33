package io.github.rdpmedic.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a certificate by its own account. Pure; the measured facts and the time are arguments. */
public final class CertificateHealth {

    /** From this many days left on, a certificate is worth a warning. */
    public static final long EXPIRING_DAYS = 14;

    private static final int SMALLEST_RSA_KEY = 2048;

    private CertificateHealth() {}

    /** The troubles, the worst first; empty for a healthy certificate. */
    public static List<FindingId> troubles(Facts.Certificate certificate, Instant now) {
        List<FindingId> troubles = new ArrayList<>();
        if (now.isAfter(certificate.notAfter())) {
            troubles.add(FindingId.CERTIFICATE_EXPIRED);
        } else if (now.isBefore(certificate.notBefore())) {
            troubles.add(FindingId.CERTIFICATE_NOT_YET_VALID);
        }
        if (isWeak(certificate)) {
            troubles.add(FindingId.CERTIFICATE_WEAK);
        }
        if (!now.isAfter(certificate.notAfter()) && certificate.daysLeft() <= EXPIRING_DAYS) {
            troubles.add(FindingId.CERTIFICATE_EXPIRING);
        }
        return List.copyOf(troubles);
    }

    private static boolean isWeak(Facts.Certificate certificate) {
        String signature = certificate.signatureAlgorithm().toUpperCase(Locale.ROOT);
        boolean weakHash = signature.startsWith("SHA1") || signature.startsWith("MD");
        boolean shortKey = certificate.keyAlgorithm().equals("RSA")
                && certificate.keyBits().filter(bits -> bits < SMALLEST_RSA_KEY).isPresent();
        return weakHash || shortKey;
    }
}
