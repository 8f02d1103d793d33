package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.model.Message;
import java.time.Duration;

/** A length of time in the largest unit that fits, as a person would say it. */
final class Span {

    private Span() {}

    /** Rounded down, and never less than one minute. */
    static Message of(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        if (minutes < 120) {
            return text("span.minutes", minutes);
        }
        return minutes < 48 * 60 ? text("span.hours", minutes / 60) : text("span.days", minutes / (24 * 60));
    }

    private static Message text(String key, long count) {
        return Message.of(Span.class, key, count);
    }
}
