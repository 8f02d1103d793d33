package io.github.rdpmedic.ui.parts;

import java.time.Duration;
import java.util.Locale;

/** How long ago something was, in the one unit that matters. */
public final class Elapsed {

    private Elapsed() {}

    /** "12 s ago"; "just now" below two seconds, and for a clock that was set back. */
    public static String ago(Duration elapsed, Locale locale) {
        Words words = new Words(Elapsed.class, locale);
        long seconds = elapsed.toSeconds();
        if (seconds < 2) {
            return words.get("ago.now");
        }
        if (seconds < 60) {
            return words.get("ago.seconds", seconds);
        }
        if (seconds < 3600) {
            return words.get("ago.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            return words.get("ago.hours", seconds / 3600);
        }
        return words.get("ago.days", seconds / 86_400);
    }

    /** "14 ms", "<1 ms". */
    public static String milliseconds(Duration took, Locale locale) {
        Words words = new Words(Elapsed.class, locale);
        return took.toMillis() < 1 ? words.get("ms.below") : words.get("ms", took.toMillis());
    }
}
