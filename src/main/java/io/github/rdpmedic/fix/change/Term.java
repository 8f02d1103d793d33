package io.github.rdpmedic.fix.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long changes may last before they return by themselves. */
public sealed interface Term {

    /** What lowers security lasts this long unless the person says otherwise. */
    Term DEFAULT_FOR_WEAKENING = new Lasting(Duration.ofHours(1));

    /** The longest that a person can ask for. */
    Duration LONGEST = Duration.ofDays(7);

    /** Returns when the time is over, counted from the moment of the change; also after a restart. */
    record Lasting(Duration length) implements Term {}

    /** Returns when the tray program quits, or when it next starts. */
    record Session() implements Term {}

    /**
     * The dead man's switch: returns when the time is over, unless the target still answered meanwhile. Then the
     * change stays for good.
     */
    record Trial(Duration length) implements Term {}

    /** When a change made at {@code start} returns; empty when no time of day decides. */
    default Optional<Instant> endsAt(Instant start) {
        if (this instanceof Lasting lasting) {
            return Optional.of(start.plus(lasting.length()));
        }
        return this instanceof Trial trial ? Optional.of(start.plus(trial.length())) : Optional.empty();
    }
}
