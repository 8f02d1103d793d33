package io.github.rdpmedic.model;

import java.time.Duration;

/** What a person or a policy can set. Each component has a key in {@code settings.properties}. */
public record Settings(Cadence cadence, Thresholds thresholds, Notices notices, Appearance appearance) {

    public static final Settings DEFAULTS =
            new Settings(Cadence.DEFAULTS, Thresholds.DEFAULTS, Notices.DEFAULTS, Appearance.SYSTEM);

    public Settings withCadence(Cadence other) {
        return new Settings(other, thresholds, notices, appearance);
    }

    /**
     * How often each depth is checked, and how hard.
     *
     * @param timeout for one whole check
     * @param concurrency checks under way at once, 1 to 256
     */
    public record Cadence(
            Duration reachability, Duration port, Duration certificate, Duration timeout, int concurrency) {
        public static final Cadence DEFAULTS = new Cadence(
                Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofSeconds(5), 8);

        public Duration of(Depth depth) {
            return switch (depth) {
                case REACHABILITY -> reachability;
                case PORT -> port;
                case FULL -> certificate;
            };
        }
    }

    /**
     * @param failuresToDown failures in a row before a host is called down
     * @param successesToUp successes in a row before it is called up again
     */
    public record Thresholds(int failuresToDown, int successesToUp) {
        public static final Thresholds DEFAULTS = new Thresholds(3, 2);
    }

    /**
     * @param enabled whether notices are shown at all
     * @param after how long a host has been down before the first notice
     * @param quiet when none is shown
     * @param reminders how often one comes again
     * @param certificates when the end of a certificate is told
     */
    public record Notices(
            boolean enabled, Duration after, QuietHours quiet, Reminders reminders, CertificateDays certificates) {
        public static final Notices DEFAULTS = new Notices(true, Duration.ZERO);

        /** The rest as it usually is. */
        public Notices(boolean enabled, Duration after) {
            this(enabled, after, QuietHours.NEVER, Reminders.NONE, CertificateDays.USUAL);
        }

        public Notices withAfter(Duration other) {
            return new Notices(enabled, other, quiet, reminders, certificates);
        }

        public Notices disabled() {
            return new Notices(false, after, quiet, reminders, certificates);
        }
    }

    public enum Appearance {
        SYSTEM,
        LIGHT,
        DARK
    }
}
