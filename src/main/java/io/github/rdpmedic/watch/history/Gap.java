package io.github.rdpmedic.watch.history;

import java.time.Instant;
import java.util.Locale;

/** A time without checks, and why. */
public record Gap(Instant from, Instant to, Reason reason) {

    public enum Reason {
        ASLEEP,
        PAUSED,
        NOT_RUNNING,
        /** The program ran, and this target was not checked or a check said nothing. */
        NOT_MEASURED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
