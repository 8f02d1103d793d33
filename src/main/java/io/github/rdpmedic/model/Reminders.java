package io.github.rdpmedic.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a person is told again of what is still wrong.
 *
 * @param every {@link #LEAST} to {@link #MOST}; empty for not at all
 */
public record Reminders(Optional<Duration> every) {

    public static final Duration LEAST = Duration.ofMinutes(5);
    public static final Duration MOST = Duration.ofDays(30);
    public static final Reminders NONE = new Reminders(Optional.empty());

    public Reminders {
        if (every.filter(time -> time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("reminders come every 5 minutes to every 30 days");
        }
    }

    public static Reminders every(Duration time) {
        return new Reminders(Optional.of(time));
    }

    /**
     * Reads {@code off} or a duration.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Reminders parse(String text) {
        return text.strip().equalsIgnoreCase("off") ? NONE : every(DurationText.parse(text));
    }

    /** What {@link #parse} reads back. */
    public String text() {
        return every.map(DurationText::format).orElse("off");
    }
}
