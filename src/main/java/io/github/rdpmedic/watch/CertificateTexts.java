package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.CertificateWatch.Concern;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Notices of certificates in words, as short as {@link NoticeTexts}. */
final class CertificateTexts {

    private CertificateTexts() {}

    /** @param concerns with a threshold each */
    static Notice ending(List<Concern> concerns, Moment now) {
        List<Concern> soonest = concerns.stream()
                .sorted(Comparator.comparing(concern -> concern.certificate().daysLeft()))
                .toList();
        Facts.Certificate first = soonest.get(0).certificate();
        boolean ended = soonest.get(0).days().orElseThrow() == CertificateDays.ENDED;
        List<Target> targets = targets(soonest);
        long certificates = concerns.stream()
                .map(concern -> concern.certificate().sha256())
                .distinct()
                .count();
        FindingId cause = ended ? FindingId.CERTIFICATE_EXPIRED : FindingId.CERTIFICATE_EXPIRING;
        Message title = certificates > 1
                ? say("certificate.many.title", certificates)
                : ended ? say("certificate.ended.title") : say("certificate.one.title", first.daysLeft());
        return new Notice(
                Notice.Kind.CERTIFICATE,
                targets,
                Blame.ofHost(Optional.of(cause)),
                title,
                text(targets, first, certificates > 1, ended),
                now.wall());
    }

    private static Message text(List<Target> targets, Facts.Certificate first, boolean several, boolean ended) {
        Message names = NoticeNames.list(targets);
        Date end = Date.from(first.notAfter());
        return several
                ? say("certificate.many.text", end, names)
                : say(ended ? "certificate.ended.text" : "certificate.one.text", names, end);
    }

    /** @param concerns of certificates that took the place of others */
    static Notice replaced(List<Concern> concerns, Moment now) {
        List<Target> targets = targets(concerns);
        boolean one = concerns.size() == 1;
        return new Notice(
                Notice.Kind.REPLACED,
                targets,
                Blame.ofHost(Optional.of(FindingId.CERTIFICATE_REPLACED)),
                one
                        ? say("replaced.one.title", NoticeNames.of(targets.get(0)))
                        : say("replaced.many.title", targets.size()),
                one
                        ? fingerprints(concerns.get(0).certificate())
                        : say("replaced.many.text", NoticeNames.list(targets)),
                now.wall());
    }

    private static Message fingerprints(Facts.Certificate shown) {
        Optional<Facts.EarlierCertificate> earlier = shown.earlier();
        return earlier.flatMap(Facts.EarlierCertificate::sha256)
                .map(before -> say("replaced.one.text", before, shown.sha256()))
                .or(() -> earlier.flatMap(Facts.EarlierCertificate::sha1)
                        .map(before -> say("replaced.one.text.sha1", before, shown.sha1())))
                .orElseGet(() -> say("replaced.one.text.now", shown.sha256()));
    }

    private static List<Target> targets(List<Concern> concerns) {
        return concerns.stream().map(Concern::target).toList();
    }

    private static Message say(String key, Object... arguments) {
        return Message.of(CertificateTexts.class, key, arguments);
    }
}
