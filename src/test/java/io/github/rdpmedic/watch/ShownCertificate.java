package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a full check of a scripted host finds of its certificate. */
final class ShownCertificate {

    private ShownCertificate() {}

    /** @param letter makes the fingerprints */
    static Answer host(char letter, long daysLeft) {
        return host(letter, daysLeft, CertificateChange.UNCHANGED, Optional.empty());
    }

    static Answer replaced(char letter, char before) {
        return host(letter, 300, CertificateChange.REPLACED, Optional.of(before));
    }

    static Answer renewed(char letter, char before) {
        return host(letter, 300, CertificateChange.RENEWED, Optional.of(before));
    }

    static String sha256(char letter) {
        return String.valueOf(letter).repeat(64);
    }

    private static Answer host(char letter, long daysLeft, CertificateChange change, Optional<Character> before) {
        return Answer.up()
                .with(new Facts(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                certificate(letter, daysLeft).compared(change, before.map(ShownCertificate::earlier))),
                        Optional.empty(),
                        Optional.empty()));
    }

    static Facts.Certificate certificate(char letter, long daysLeft) {
        Instant end = FakeClock.START.plus(daysLeft, ChronoUnit.DAYS);
        return new Facts.Certificate(
                "CN=h",
                "CN=h",
                List.of(),
                end.minus(180, ChronoUnit.DAYS),
                end,
                daysLeft,
                String.valueOf(letter).repeat(40),
                sha256(letter),
                true,
                "RSA",
                Optional.of(2048),
                "SHA256withRSA",
                Optional.of(true),
                Optional.empty());
    }

    static Facts.EarlierCertificate earlier(char letter) {
        return new Facts.EarlierCertificate(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sha256(letter)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
