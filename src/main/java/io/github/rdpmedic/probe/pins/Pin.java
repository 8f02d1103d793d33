package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.ComputerName;
import io.github.rdpmedic.model.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A certificate that a host showed, or that another program on this PC accepted for it.
 *
 * @param sha256 lower-case hex; one of the two fingerprints is always there
 * @param sha1 lower-case hex
 * @param content empty when only a fingerprint is known
 * @param computer who showed it, by the host's own account
 * @param address where it was shown
 * @param lastSeen may lag behind by {@link HostPins#REFRESH}, so that an unchanged host costs no write
 */
public record Pin(
        Optional<String> sha256,
        Optional<String> sha1,
        Optional<Content> content,
        Optional<String> computer,
        Optional<String> address,
        Instant firstSeen,
        Instant lastSeen) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

    /**
     * What a certificate says.
     *
     * @param names SAN entries
     */
    public record Content(String subject, List<String> names, boolean selfSigned, Instant notBefore, Instant notAfter) {
        public Content {
            names = List.copyOf(names);
        }

        static Content of(Facts.Certificate certificate) {
            return new Content(
                    certificate.subject(),
                    certificate.subjectAlternativeNames(),
                    certificate.selfSigned(),
                    certificate.notBefore(),
                    certificate.notAfter());
        }
    }

    public Pin {
        if (sha256.isEmpty() && sha1.isEmpty()
                || !sha256.map(hex -> SHA256.matcher(hex).matches()).orElse(true)
                || !sha1.map(hex -> SHA1.matcher(hex).matches()).orElse(true)) {
            throw new IllegalArgumentException("a pin needs a SHA-256 or SHA-1 fingerprint in lower-case hex");
        }
    }

    /** The certificate of an observation. */
    static Pin of(Facts.Certificate certificate, Facts facts, Instant seenAt) {
        return new Pin(
                Optional.of(certificate.sha256()),
                Optional.of(certificate.sha1()),
                Optional.of(Content.of(certificate)),
                facts.identity().flatMap(Facts.Identity::computer),
                facts.usedAddress(),
                seenAt,
                seenAt);
    }

    /** A certificate that another program accepted, of which it kept no more than a fingerprint. */
    static Pin known(Optional<String> sha256, Optional<String> sha1, Instant now) {
        return new Pin(sha256, sha1, Optional.empty(), Optional.empty(), Optional.empty(), now, now);
    }

    boolean isSameCertificateAs(Pin other) {
        if (sha256.isPresent() && other.sha256.isPresent()) {
            return sha256.equals(other.sha256);
        }
        return sha1.isPresent() && sha1.equals(other.sha1);
    }

    /** True only when both name their computer. */
    boolean isOfSameComputerAs(Pin other) {
        return computer.flatMap(mine -> other.computer.map(theirs -> ComputerName.same(mine, theirs)))
                .orElse(false);
    }

    /** True only when both name their computer. */
    boolean isOfAnotherComputerThan(Pin other) {
        return computer.isPresent() && other.computer.isPresent() && !isOfSameComputerAs(other);
    }

    /** The same, known for as long as {@code earlier}; a computer that was named once stays named. */
    Pin knownSince(Pin earlier) {
        return new Pin(
                sha256, sha1, content, earlier.computer.or(() -> computer), address, earlier.firstSeen, lastSeen);
    }

    /** @param computerLeads where the name of its computer leads now */
    Facts.EarlierCertificate asEarlier(Optional<Facts.Leads> computerLeads) {
        return new Facts.EarlierCertificate(
                content.map(Content::subject),
                content.map(Content::notBefore),
                content.map(Content::notAfter),
                sha1,
                sha256,
                computer,
                address,
                computerLeads);
    }
}
