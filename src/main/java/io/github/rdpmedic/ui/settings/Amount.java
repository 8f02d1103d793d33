package io.github.rdpmedic.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A number as it stands in its field, right or wrong.
 *
 * @param digits what was typed
 */
record Amount(String digits, Unit unit) {

    private static final List<Unit> LARGEST_FIRST =
            List.of(Unit.DAYS, Unit.HOURS, Unit.MINUTES, Unit.SECONDS, Unit.MILLISECONDS);

    static Amount of(int count) {
        return new Amount(Integer.toString(count), Unit.COUNT);
    }

    /** In the largest unit that gives a whole number of at least two, so that 60 s stay 60 s. */
    static Amount of(Duration duration) {
        long millis = duration.toMillis();
        Unit unit = LARGEST_FIRST.stream()
                .filter(candidate -> millis % candidate.factor() == 0 && millis / candidate.factor() >= 2)
                .findFirst()
                .orElse(millis % Unit.SECONDS.factor() == 0 ? Unit.SECONDS : Unit.MILLISECONDS);
        return new Amount(Long.toString(millis / unit.factor()), unit);
    }

    /** In milliseconds or as a count; empty when it is no whole number of up to nine digits. */
    OptionalLong value() {
        String trimmed = digits.strip();
        return trimmed.matches("[0-9]{1,9}")
                ? OptionalLong.of(Long.parseLong(trimmed) * unit.factor())
                : OptionalLong.empty();
    }
}
