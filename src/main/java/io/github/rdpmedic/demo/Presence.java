package io.github.rdpmedic.demo;

import java.time.Duration;
import java.util.Optional;

/** When a host listens on its port. */
public sealed interface Presence {

    boolean isUpAfter(Duration sinceStart);

    /** How long until that changes; empty when it never does. */
    Optional<Duration> untilChange(Duration sinceStart);

    record Always() implements Presence {
        @Override
        public boolean isUpAfter(Duration sinceStart) {
            return true;
        }

        @Override
        public Optional<Duration> untilChange(Duration sinceStart) {
            return Optional.empty();
        }
    }

    /** Connections are refused; the port is reserved all the same. */
    record Never() implements Presence {
        @Override
        public boolean isUpAfter(Duration sinceStart) {
            return false;
        }

        @Override
        public Optional<Duration> untilChange(Duration sinceStart) {
            return Optional.empty();
        }
    }

    /** Up first, then down, and so on; each lasts as long as the other. */
    record Alternating(Duration each) implements Presence {
        public Alternating {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("a host is up and down for more than no time");
            }
        }

        @Override
        public boolean isUpAfter(Duration sinceStart) {
            return Math.floorMod(sinceStart.dividedBy(each), 2L) == 0;
        }

        @Override
        public Optional<Duration> untilChange(Duration sinceStart) {
            return Optional.of(each.multipliedBy(sinceStart.dividedBy(each) + 1).minus(sinceStart));
        }
    }
}
