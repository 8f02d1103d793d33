package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.history.HistoryState.Chart;
import io.github.rdpmedic.ui.history.HistoryState.Dot;
import io.github.rdpmedic.ui.history.HistoryState.Label;
import io.github.rdpmedic.ui.history.HistoryState.Stretch;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.history.Latencies;
import io.github.rdpmedic.watch.history.LatencySeries;
import io.github.rdpmedic.watch.history.Range;
import io.github.rdpmedic.watch.history.TargetHistory;
import io.github.rdpmedic.watch.history.UptimeStrip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Latencies as lines in a frame with round numbers at its edges. Pure. */
final class ChartPresenter {

    /** One slow moment must not flatten everything else; the band is cut off there. */
    private static final double MOST_ABOVE_MEDIAN = 4;

    private static final double LEAST_TOP = 2;
    private static final int TICK_HOURS = 4;
    private static final int TICK_DAYS = 5;

    private final Words words;
    private final ZoneId zone;

    ChartPresenter(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    static double place(TargetHistory history, Instant at) {
        double length = Duration.between(history.from(), history.to()).toMillis();
        double place = Duration.between(history.from(), at).toMillis() / length;
        return Math.max(0, Math.min(1, place));
    }

    Chart present(TargetHistory history, UptimeStrip strip, Range range) {
        List<List<Dot>> runs = LatencySeries.of(history, range.bucket()).runs().stream()
                .map(run -> run.stream()
                        .map(bucket -> dot(place(history, bucket.at()), bucket.latencies()))
                        .toList())
                .toList();
        List<Dot> dots = runs.stream().flatMap(List::stream).toList();
        double top = top(dots);
        return new Chart(
                runs,
                strip.segments().stream()
                        .filter(segment -> segment.state() == State.UNKNOWN)
                        .map(gap -> new Stretch(place(history, gap.from()), place(history, gap.to())))
                        .toList(),
                top,
                dots.isEmpty() ? List.of() : levels(top),
                times(history, range),
                spoken(dots));
    }

    private static Dot dot(double at, Latencies latencies) {
        return new Dot(at, millis(latencies.least()), millis(latencies.median()), millis(latencies.high()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double top(List<Dot> dots) {
        double high = dots.stream().mapToDouble(Dot::high).max().orElse(LEAST_TOP);
        double medians = dots.stream().mapToDouble(Dot::median).max().orElse(LEAST_TOP);
        double wanted = Math.max(LEAST_TOP, Math.min(high, medians * MOST_ABOVE_MEDIAN));
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return List.of(1.0, 2.0, 5.0, 10.0).stream()
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= wanted)
                .findFirst()
                .orElse(10 * power);
    }

    private List<Label> levels(double top) {
        return List.of(
                new Label(0, words.get("level.zero")),
                new Label(0.5, words.get("level", top / 2)),
                new Label(1, words.get("level", top)));
    }

    private List<Label> times(TargetHistory history, Range range) {
        List<Label> times = new ArrayList<>();
        for (ZonedDateTime tick = firstTick(history.from().atZone(zone), range);
                tick.toInstant().isBefore(history.to());
                tick = next(tick, range)) {
            times.add(new Label(place(history, tick.toInstant()), format(range).format(tick)));
        }
        return times;
    }

    private static ZonedDateTime firstTick(ZonedDateTime from, Range range) {
        ZonedDateTime midnight = from.with(LocalTime.MIDNIGHT);
        if (range != Range.DAY) {
            return midnight.plusDays(1);
        }
        ZonedDateTime hour = from.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (hour.getHour() % TICK_HOURS != 0) {
            hour = hour.plusHours(1);
        }
        return hour;
    }

    private static ZonedDateTime next(ZonedDateTime tick, Range range) {
        return switch (range) {
            case DAY -> tick.plusHours(TICK_HOURS);
            case WEEK -> tick.plusDays(1);
            case MONTH -> tick.plusDays(TICK_DAYS);
        };
    }

    private DateTimeFormatter format(Range range) {
        DateTimeFormatter format = switch (range) {
            case DAY -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
            case WEEK -> DateTimeFormatter.ofPattern("EEE d");
            case MONTH -> DateTimeFormatter.ofPattern("d MMM");
        };
        return format.withLocale(words.locale()).withZone(zone);
    }

    private String spoken(List<Dot> dots) {
        if (dots.isEmpty()) {
            return words.get("chart.none");
        }
        List<Double> medians = dots.stream().map(Dot::median).sorted().collect(Collectors.toList());
        return words.get(
                "chart.spoken", medians.get(0), medians.get(medians.size() / 2), medians.get(medians.size() - 1));
    }
}
