package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.CertificateHealth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Everything about the certificate. A renewed one is as it should be. A self-signed one is the normal state of a Windows host and no finding. */
final class CertificateRule implements Rule {

    /** From this many days left on, the end is worth a word. */
    private static final long SOON_DAYS = 30;

    @Override
    public List<Finding> findingsIn(Observation observation) {
        List<Finding> findings = new ArrayList<>();
        observation
                .facts()
                .certificate()
                .or(() -> observation.facts().gateway().flatMap(Facts.Gateway::certificate))
                .ifPresent(certificate -> look(certificate, observation, findings));
        return findings;
    }

    private static void look(Facts.Certificate certificate, Observation observation, List<Finding> findings) {
        Instant now = observation.startedAt();
        List<FindingId> troubles = CertificateHealth.troubles(certificate, now);
        troubles.forEach(id -> findings.add(new Finding(id, severity(id), detail(id, certificate))));
        boolean valid = !now.isAfter(certificate.notAfter());
        if (valid && certificate.daysLeft() <= SOON_DAYS && !troubles.contains(FindingId.CERTIFICATE_EXPIRING)) {
            findings.add(new Finding(
                    FindingId.CERTIFICATE_EXPIRING,
                    Severity.INFO,
                    detail(FindingId.CERTIFICATE_EXPIRING, certificate)));
        }
        if (certificate.change().filter(CertificateChange.REPLACED::equals).isPresent()) {
            findings.add(new Finding(
                    FindingId.CERTIFICATE_REPLACED,
                    Severity.WARNING,
                    ReplacedCertificate.detail(observation.target(), certificate)));
        }
        if (certificate.matchesTarget().filter(matches -> !matches).isPresent()) {
            findings.add(new Finding(
                    FindingId.CERTIFICATE_NAME_MISMATCH,
                    Severity.INFO,
                    Message.of(Diagnoser.class, "detail.certificate-name-mismatch", names(certificate))));
        }
    }

    /** Clients compare the alternative names, and the subject only where there are none. */
    private static String names(Facts.Certificate certificate) {
        return certificate.subjectAlternativeNames().isEmpty()
                ? certificate.subject()
                : String.join(", ", certificate.subjectAlternativeNames());
    }

    private static Severity severity(FindingId id) {
        boolean outOfDate = id == FindingId.CERTIFICATE_EXPIRED || id == FindingId.CERTIFICATE_NOT_YET_VALID;
        return outOfDate ? Severity.CRITICAL : Severity.WARNING;
    }

    /** Arguments of all texts about a certificate by itself: subject, first day, last day, days left, key, signature, fingerprint. */
    private static Message detail(FindingId id, Facts.Certificate certificate) {
        return Message.of(
                Diagnoser.class,
                "detail." + id.id(),
                certificate.subject(),
                day(certificate.notBefore()),
                day(certificate.notAfter()),
                certificate.daysLeft(),
                certificate.keyAlgorithm()
                        + certificate.keyBits().map(bits -> " " + bits).orElse(""),
                certificate.signatureAlgorithm(),
                certificate.sha256());
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
