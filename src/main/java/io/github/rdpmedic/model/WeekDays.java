package io.github.rdpmedic.model;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days of the week as they are written in settings: {@code mon-fri}, {@code sat,sun}, {@code daily}. */
final class WeekDays {

    private static final int WEEK = 7;

    /** From so many days in a row on, the first and the last say it all. */
    private static final int RANGE = 3;

    private WeekDays() {}

    /** @throws IllegalArgumentException when it names no day, or something else */
    static Set<DayOfWeek> parse(String text) {
        if (text.equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("days are written like mon-fri");
            }
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> name(day).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("days are mon, tue, wed, thu, fri, sat and sun"));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** What {@link #parse} reads back. */
    static String format(Set<DayOfWeek> days) {
        if (days.size() == WEEK) {
            return "daily";
        }
        List<String> parts = new ArrayList<>();
        for (int first = 1; first <= WEEK; first++) {
            int last = first;
            while (last <= WEEK && days.contains(DayOfWeek.of(last))) {
                last++;
            }
            last--;
            if (last - first + 1 >= RANGE) {
                parts.add(name(DayOfWeek.of(first)) + "-" + name(DayOfWeek.of(last)));
                first = last;
            } else if (last >= first) {
                parts.add(name(DayOfWeek.of(first)));
            }
        }
        return String.join(",", parts);
    }
}
