package io.github.rdpmedic.watch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The latencies of a stretch of time, in buckets of equal length. Pure.
 *
 * @param runs buckets with a measurement, the oldest first; between two runs the target did not answer, or was not
 *     measured
 */
public record LatencySeries(List<List<Bucket>> runs) {

    public LatencySeries {
        runs = runs.stream().map(List::copyOf).toList();
    }

    /** @param at when its middle check started */
    public record Bucket(Instant at, Latencies latencies) {}

    /** The highest of the {@link Latencies#high}; empty when nothing was measured. */
    public Optional<Duration> highest() {
        return runs.stream()
                .flatMap(List::stream)
                .map(bucket -> bucket.latencies().high())
                .max(Comparator.naturalOrder());
    }

    /** An interruption of less than half a {@code bucket} without measurements does not break a run. */
    public static LatencySeries of(TargetHistory history, Duration bucket) {
        UptimeStrip strip = history.strip();
        List<List<Bucket>> runs = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Bucket next : buckets(history, bucket)) {
            boolean continues = before.filter(last -> strip.answersBetween(last, next.at(), bucket.dividedBy(2)))
                    .isPresent();
            if (!continues) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(next);
            before = Optional.of(next.at());
        }
        return new LatencySeries(runs);
    }

    /** From the checks; where they are gone, from what is left of their hours. */
    private static List<Bucket> buckets(TargetHistory history, Duration length) {
        Map<Long, Bucket> filled = new TreeMap<>();
        history.checks().stream()
                .filter(check -> check.latency().isPresent() && isWithin(history, check.at()))
                .collect(Collectors.groupingBy(check -> index(history, length, check.at())))
                .forEach((index, checks) -> filled.put(index, ofChecks(checks)));
        history.hours().stream()
                .filter(hour -> hour.latency().isPresent() && isWithin(history, middle(hour)))
                .collect(Collectors.groupingBy(hour -> index(history, length, middle(hour))))
                .forEach((index, hours) -> filled.putIfAbsent(index, ofHours(hours)));
        return List.copyOf(filled.values());
    }

    private static Bucket ofChecks(List<CheckPoint> checks) {
        List<Duration> measured =
                checks.stream().flatMap(check -> check.latency().stream()).toList();
        return new Bucket(
                checks.get(checks.size() / 2).at(), Latencies.of(measured).orElseThrow());
    }

    private static Bucket ofHours(List<HourSummary> hours) {
        List<Latencies> measured =
                hours.stream().flatMap(hour -> hour.latency().stream()).toList();
        return new Bucket(
                middle(hours.get(hours.size() / 2)),
                Latencies.together(measured).orElseThrow());
    }

    private static Instant middle(HourSummary hour) {
        return hour.hour().plus(Duration.ofMinutes(30));
    }

    private static boolean isWithin(TargetHistory history, Instant at) {
        return !at.isBefore(history.from()) && at.isBefore(history.to());
    }

    private static long index(TargetHistory history, Duration length, Instant at) {
        return Duration.between(history.from(), at).toMillis() / length.toMillis();
    }
}
