package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.EarlierCertificate;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words for a certificate that took the place of another: both of them, and how to accept the new one. */
final class ReplacedCertificate {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w.:\\[\\]-]+");

    private ReplacedCertificate() {}

    static Message detail(Target target, Facts.Certificate certificate) {
        return text(
                "detail.certificate-replaced",
                certificate.subject(),
                day(certificate.notBefore()),
                day(certificate.notAfter()),
                certificate.sha256(),
                certificate.earlier().map(ReplacedCertificate::earlier).orElse(Message.NONE),
                argument(target.name()));
    }

    private static Message earlier(EarlierCertificate earlier) {
        Optional<String> fingerprint = earlier.sha256()
                .map(hex -> "SHA-256 " + hex)
                .or(() -> earlier.sha1().map(hex -> "SHA-1 " + hex));
        if (earlier.subject().isEmpty()
                || earlier.notBefore().isEmpty()
                || earlier.notAfter().isEmpty()) {
            return text("detail.certificate-replaced.accepted", fingerprint.orElse("?"));
        }
        return text(
                "detail.certificate-replaced.earlier",
                earlier.subject().get(),
                day(earlier.notBefore().get()),
                day(earlier.notAfter().get()),
                fingerprint.orElse("?"));
    }

    /** As it is typed on a command line. */
    private static String argument(String name) {
        String safe = Printable.of(name);
        return NEEDS_NO_QUOTES.matcher(safe).matches() ? safe : "\"" + safe + "\"";
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(Diagnoser.class, key, arguments);
    }
}
