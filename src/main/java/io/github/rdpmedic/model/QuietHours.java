package io.github.rdpmedic.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a person wants no notices, by the clock on the wall. It is quiet whenever that clock shows a time from
 * {@code from} to before {@code to}, also in the night in which it is set forward or back.
 *
 * @param days on which the quiet time begins; none means never
 * @param to when not after {@code from}, on the next day; the same time means a whole day
 */
public record QuietHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public static final QuietHours NEVER = new QuietHours(Set.of(), LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** Longer than any row of quiet days that is not endless. */
    private static final int DAYS_AHEAD = 9;

    public QuietHours {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return covers(today, now, zone) || covers(today.minusDays(1), now, zone);
    }

    private boolean covers(LocalDate day, Instant now, ZoneId zone) {
        return days.contains(day.getDayOfWeek()) && !now.isBefore(start(day, zone)) && now.isBefore(end(day, zone));
    }

    private Instant start(LocalDate day, ZoneId zone) {
        LocalDateTime local = day.atTime(from);
        return gapAt(local, zone).orElseGet(() -> local.atZone(zone).toInstant());
    }

    private Instant end(LocalDate day, ZoneId zone) {
        LocalDateTime local = (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
        return gapAt(local, zone)
                .orElseGet(() -> local.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    /** A time that the clock leaves out comes when it is set forward. */
    private static Optional<Instant> gapAt(LocalDateTime local, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(local))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant);
    }

    /** When it next begins or ends to be quiet, after {@code now}; {@link Instant#MAX} for never. */
    public Instant nextChange(Instant now, ZoneId zone) {
        boolean quiet = isQuiet(now, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return today.minusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> quiet ? end(day, zone) : start(day, zone))
                .filter(change -> change.isAfter(now) && isQuiet(change, zone) != quiet)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Until when it is quiet, in the zone of {@code now}, for people. */
    public ZonedDateTime endAfter(ZonedDateTime now) {
        return nextChange(now.toInstant(), now.getZone()).atZone(now.getZone());
    }

    /**
     * Reads {@code off}, or days and times such as {@code mon-fri 22:00-07:00}, {@code sat,sun 00:00-00:00} or
     * {@code daily 20:00-08:00}.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static QuietHours parse(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (words.length == 1 && words[0].equals("off")) {
            return NEVER;
        }
        String[] times = words.length == 2 ? words[1].split("-", -1) : new String[0];
        if (times.length != 2) {
            throw new IllegalArgumentException("quiet hours are days and times such as mon-fri 22:00-07:00");
        }
        return new QuietHours(WeekDays.parse(words[0]), time(times[0]), time(times[1]));
    }

    /** @throws IllegalArgumentException when it is no time of a day such as {@code 22:00} or {@code 7:30} */
    public static LocalTime time(String text) {
        String stripped = text.strip();
        try {
            if (stripped.matches("[0-9]{1,2}:[0-9]{2}")) {
                return LocalTime.parse(stripped.length() == 4 ? "0" + stripped : stripped);
            }
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException("there is no time " + Printable.of(stripped), noSuchTime);
        }
        throw new IllegalArgumentException("a time is written like 22:00");
    }

    /** What {@link #parse} reads back. */
    public String text() {
        return days.isEmpty() ? "off" : WeekDays.format(days) + " " + from + "-" + to;
    }

    /** Every day of the week. */
    public static Set<DayOfWeek> daily() {
        return EnumSet.allOf(DayOfWeek.class);
    }
}
