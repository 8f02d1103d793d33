package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to outlive the program so that nobody is told twice, nor of what they asked not to hear.
 *
 * @param all as in {@link Snoozes#all}
 */
public record NoticeLedger(List<Snoozed> snoozed, Optional<Instant> all, ToldCertificates certificates) {

    public static final NoticeLedger EMPTY = new NoticeLedger(List.of(), Optional.empty(), ToldCertificates.NONE);

    /** @param until {@link Instant#MAX} for until the host is back */
    public record Snoozed(String name, Endpoint endpoint, Instant until) {}

    public NoticeLedger {
        snoozed = List.copyOf(snoozed);
    }

    static NoticeLedger of(Snoozes snoozes, ToldCertificates certificates) {
        List<Snoozed> each = snoozes.until().entrySet().stream()
                .map(entry -> new Snoozed(entry.getKey().name(), entry.getKey().endpoint(), entry.getValue()))
                .toList();
        return new NoticeLedger(each, snoozes.all(), certificates);
    }

    /** For those of the targets that are still what they were. */
    Snoozes snoozes(Collection<Target> targets) {
        Map<Target, Instant> until = new HashMap<>();
        for (Snoozed one : snoozed) {
            targets.stream()
                    .filter(target -> target.name().equalsIgnoreCase(one.name())
                            && target.endpoint().equals(one.endpoint()))
                    .forEach(target -> until.put(target, one.until()));
        }
        return new Snoozes(until, all);
    }
}
