package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.ui.parts.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days of quiet hours in words. */
final class QuietDays {

    private QuietDays() {}

    static String inWords(Words words, Set<DayOfWeek> days) {
        if (days.isEmpty()) {
            return words.get("notice.quiet.never");
        }
        if (days.equals(QuietHours.daily())) {
            return words.get("notice.quiet.daily");
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return words.get("notice.quiet.weekdays", name(words, DayOfWeek.MONDAY), name(words, DayOfWeek.FRIDAY));
        }
        return new TreeSet<>(days).stream().map(day -> name(words, day)).collect(Collectors.joining(", "));
    }

    private static String name(Words words, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }
}
