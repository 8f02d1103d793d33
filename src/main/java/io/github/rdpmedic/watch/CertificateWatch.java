package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The certificates that a person should be told of: those that end soon, each once for each of the days that were
 * asked for, and those that took the place of another. A renewed one is as it should be. Pure.
 *
 * @param waiting those not told of yet, in the order in which they were seen
 */
record CertificateWatch(ToldCertificates told, Map<Target, Concern> waiting) {

    static final CertificateWatch EMPTY = new CertificateWatch(ToldCertificates.NONE, Map.of());

    /** A notice waits this long for further certificates, because a start brings many to light. */
    static final Duration TOGETHER = Duration.ofSeconds(15);

    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /**
     * @param days the threshold that was reached; empty when only the certificate is another one
     * @param replaced it took the place of another, and that was not told yet
     */
    record Concern(Target target, Facts.Certificate certificate, OptionalInt days, boolean replaced, Moment seen) {}

    CertificateWatch {
        waiting = Collections.unmodifiableMap(new LinkedHashMap<>(waiting));
    }

    /** A check that showed a certificate has the last word of its target; any other says nothing new. */
    CertificateWatch seen(CheckResult result, CertificateDays days, Moment now) {
        Target target = result.observation().target();
        Facts facts = result.observation().facts();
        Optional<Facts.Certificate> shown =
                facts.certificate().or(() -> facts.gateway().flatMap(Facts.Gateway::certificate));
        return shown.map(certificate -> seen(target, certificate, days, now)).orElse(this);
    }

    private CertificateWatch seen(Target target, Facts.Certificate certificate, CertificateDays days, Moment now) {
        OptionalInt reached = days.reached(certificate.daysLeft());
        boolean ends = reached.isPresent() && !told.coversEnd(certificate.sha256(), reached.getAsInt());
        boolean replaced =
                certificate.change().filter(CertificateChange.REPLACED::equals).isPresent()
                        && !told.coversReplaced(target.endpoint(), certificate.sha256());
        if (!ends && !replaced) {
            return keeping(concern -> !concern.target().equals(target));
        }
        Moment since =
                Optional.ofNullable(waiting.get(target)).map(Concern::seen).orElse(now);
        Map<Target, Concern> more = new LinkedHashMap<>(waiting);
        more.put(target, new Concern(target, certificate, ends ? reached : OptionalInt.empty(), replaced, since));
        return new CertificateWatch(told, more);
    }

    CertificateWatch retain(Collection<Target> targets) {
        return keeping(concern -> targets.contains(concern.target()));
    }

    private CertificateWatch keeping(Predicate<Concern> wanted) {
        if (waiting.values().stream().allMatch(wanted)) {
            return this;
        }
        Map<Target, Concern> fewer = new LinkedHashMap<>(waiting);
        fewer.values().removeIf(wanted.negate());
        return new CertificateWatch(told, fewer);
    }

    /** When those of {@link #due} may be told, on the monotonic clock. */
    long next(Predicate<Target> welcome) {
        List<Concern> concerns = due(welcome);
        if (concerns.isEmpty()) {
            return Moment.NEVER;
        }
        long first = concerns.stream()
                .mapToLong(concern -> concern.seen().nanos())
                .min()
                .getAsLong();
        long last = concerns.stream()
                .mapToLong(concern -> concern.seen().nanos())
                .max()
                .getAsLong();
        return Math.min(last + TOGETHER.toNanos(), first + LONGEST_WAIT.toNanos());
    }

    List<Concern> due(Predicate<Target> welcome) {
        return waiting.values().stream()
                .filter(concern -> welcome.test(concern.target()))
                .toList();
    }

    /** At most one notice of the certificates that end and one of those that are others than before. */
    static List<Notice> notices(List<Concern> concerns, Moment now) {
        List<Concern> ending =
                concerns.stream().filter(concern -> concern.days().isPresent()).toList();
        List<Concern> replaced = concerns.stream().filter(Concern::replaced).toList();
        List<Notice> notices = new ArrayList<>();
        if (!replaced.isEmpty()) {
            notices.add(CertificateTexts.replaced(replaced, now));
        }
        if (!ending.isEmpty()) {
            notices.add(CertificateTexts.ending(ending, now));
        }
        return notices;
    }

    CertificateWatch told(List<Concern> concerns) {
        ToldCertificates wiser = told;
        Map<Target, Concern> left = new LinkedHashMap<>(waiting);
        for (Concern concern : concerns) {
            left.remove(concern.target());
            String sha256 = concern.certificate().sha256();
            if (concern.days().isPresent()) {
                wiser = wiser.withEnd(sha256, concern.days().getAsInt());
            }
            if (concern.replaced()) {
                wiser = wiser.withReplaced(concern.target().endpoint(), sha256);
            }
        }
        return new CertificateWatch(wiser, left);
    }

    CertificateWatch recalling(ToldCertificates before) {
        return new CertificateWatch(before, waiting);
    }
}
