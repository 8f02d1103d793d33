package io.github.rdpmedic.model;

import io.github.rdpmedic.model.Settings.Notices;
import java.time.Duration;

/** Whether a person wants to be told of one target. */
public sealed interface NoticeRule {

    NoticeRule INHERITED = new Inherited();
    NoticeRule NEVER = new Never();

    /** As the settings say. */
    record Inherited() implements NoticeRule {}

    record Never() implements NoticeRule {}

    /** @param down how long the host has to be down before, 0 to 1 day */
    record After(Duration down) implements NoticeRule {

        public static final Duration MOST = Duration.ofDays(1);

        public After {
            if (!isAfter(down)) {
                throw new IllegalArgumentException("a notice comes after 0 to 24 hours");
            }
        }

        public static boolean isAfter(Duration down) {
            return !down.isNegative() && down.compareTo(MOST) <= 0;
        }
    }

    /** Notices that are switched off for all stay off. */
    default Notices applyTo(Notices settings) {
        if (this instanceof After after) {
            return settings.withAfter(after.down());
        }
        return this instanceof Never ? settings.disabled() : settings;
    }

    /**
     * Reads {@code never} or a duration; blank is {@link #INHERITED}.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    static NoticeRule parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return INHERITED;
        }
        return stripped.equalsIgnoreCase("never") ? NEVER : new After(DurationText.parse(stripped));
    }

    /** What {@link #parse} reads back. */
    default String text() {
        if (this instanceof After after) {
            return DurationText.format(after.down());
        }
        return this instanceof Never ? "never" : "";
    }
}
