package io.github.rdpmedic.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them in settings and on the command line: {@code 500ms}, {@code 5s}, {@code 6h}. */
public final class DurationText {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private DurationText() {}

    /**
     * Reads a whole number with a unit ({@code ms}, {@code s}, {@code m}, {@code h}, {@code d}), or ISO-8601 such
     * as {@code PT5S}.
     *
     * @throws IllegalArgumentException with one sentence, when it is neither or is negative
     */
    public static Duration parse(String text) {
        String trimmed = text.strip();
        Matcher amount = AMOUNT.matcher(trimmed.toLowerCase(Locale.ROOT));
        if (amount.matches()) {
            return Duration.of(Long.parseLong(amount.group(1)), UNITS.get(amount.group(2)));
        }
        try {
            Duration duration = Duration.parse(trimmed);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException neitherForm) {
            throw notADuration(trimmed, neitherForm);
        }
        throw notADuration(trimmed, null);
    }

    private static IllegalArgumentException notADuration(String text, Exception cause) {
        return new IllegalArgumentException(
                "\"" + Printable.of(text) + "\" is not a duration; write it like 500ms, 5s, 5m, 6h or 1d", cause);
    }

    /**
     * The shortest form that {@link #parse} reads back to the same duration. The unit is the largest that gives a
     * whole number: one hour at least, else two, so 60s, 1h and 24h stay as people write them.
     */
    public static String format(Duration duration) {
        if (duration.isNegative() || duration.getNano() % 1_000_000 != 0) {
            return duration.toString();
        }
        if (duration.getNano() != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (isTwoOrMore(seconds, 86_400)) {
            return seconds / 86_400 + "d";
        }
        if (seconds == 3_600 || isTwoOrMore(seconds, 3_600)) {
            return seconds / 3_600 + "h";
        }
        return isTwoOrMore(seconds, 60) ? seconds / 60 + "m" : seconds + "s";
    }

    private static boolean isTwoOrMore(long seconds, long unit) {
        return seconds % unit == 0 && seconds / unit >= 2;
    }
}
