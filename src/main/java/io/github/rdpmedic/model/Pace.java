package io.github.rdpmedic.model;

import io.github.rdpmedic.model.Settings.Cadence;
import java.time.Duration;
import java.util.Optional;

/**
 * How often one target is checked, where that differs from the others.
 *
 * @param every between two looks, {@link #LEAST} to {@link #MOST}; each asks the port, and there is no echo in between
 * @param certificate between two full checks, {@link #LEAST_CERTIFICATE} to {@link #MOST}
 */
public record Pace(Optional<Duration> every, Optional<Duration> certificate) {

    public static final Duration LEAST = Duration.ofSeconds(30);
    public static final Duration LEAST_CERTIFICATE = Duration.ofMinutes(5);
    public static final Duration MOST = Duration.ofDays(30);
    public static final Pace USUAL = new Pace(Optional.empty(), Optional.empty());

    public Pace {
        if (every.filter(duration -> !isEvery(duration)).isPresent()
                || certificate.filter(duration -> !isCertificate(duration)).isPresent()) {
            throw new IllegalArgumentException("a pace is out of its range");
        }
    }

    public static boolean isEvery(Duration duration) {
        return duration.compareTo(LEAST) >= 0 && duration.compareTo(MOST) <= 0;
    }

    public static boolean isCertificate(Duration duration) {
        return duration.compareTo(LEAST_CERTIFICATE) >= 0 && duration.compareTo(MOST) <= 0;
    }

    /** A host that wants to be left alone for longer than the usual full check is left alone by that too. */
    public Cadence applyTo(Cadence usual) {
        Duration reachability = every.orElse(usual.reachability());
        Duration port = every.orElse(usual.port());
        Duration full = certificate.orElse(longer(usual.certificate(), every.orElse(Duration.ZERO)));
        return new Cadence(reachability, port, full, usual.timeout(), usual.concurrency());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
