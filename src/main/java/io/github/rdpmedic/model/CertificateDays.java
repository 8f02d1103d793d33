package io.github.rdpmedic.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How many days before the end of a certificate a person is told of it.
 *
 * @param days 1 to {@link #MOST} each, at most {@link #MOST_OF_THEM}, the most days first; none means not at all
 */
public record CertificateDays(List<Integer> days) {

    public static final int MOST = 365;
    public static final int MOST_OF_THEM = 10;
    public static final CertificateDays USUAL = new CertificateDays(List.of(30, 14, 7, 1));
    public static final CertificateDays NONE = new CertificateDays(List.of());

    /** The threshold of a certificate that has ended. */
    public static final int ENDED = 0;

    public CertificateDays {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (days.size() > MOST_OF_THEM || days.stream().anyMatch(day -> day < 1 || day > MOST)) {
            throw new IllegalArgumentException("up to 10 whole numbers from 1 to 365");
        }
    }

    /**
     * The smallest threshold that has been reached, {@link #ENDED} once the certificate has ended.
     *
     * @param daysLeft whole days, rounded down; negative after the end
     */
    public OptionalInt reached(long daysLeft) {
        if (days.isEmpty()) {
            return OptionalInt.empty();
        }
        return daysLeft < 0
                ? OptionalInt.of(ENDED)
                : days.stream()
                        .mapToInt(Integer::intValue)
                        .filter(day -> daysLeft <= day)
                        .min();
    }

    /**
     * Reads {@code off} or numbers such as {@code 30, 14, 7, 1}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static CertificateDays parse(String text) {
        if (text.strip().equalsIgnoreCase("off")) {
            return NONE;
        }
        return new CertificateDays(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(CertificateDays::number)
                .toList());
    }

    private static Integer number(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("days are whole numbers with a comma between them");
        }
        return Integer.valueOf(text);
    }

    /** What {@link #parse} reads back. */
    public String text() {
        return days.isEmpty() ? "off" : days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
