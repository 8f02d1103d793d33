package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.ui.parts.Words;
import java.time.Duration;

/** Lengths of time in the two units that matter: "3 h 20 min". */
record Lengths(Words words) {

    String of(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 60) {
            return words.get("length.seconds", seconds);
        }
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return words.get("length.minutes", minutes);
        }
        long hours = length.toHours();
        return hours < 24
                ? words.get("length.hours", hours, minutes % 60)
                : words.get("length.days", hours / 24, hours % 24);
    }
}
