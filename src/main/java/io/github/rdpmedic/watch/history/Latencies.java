package io.github.rdpmedic.watch.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How some latencies are spread.
 *
 * @param high 95 of 100 are not above it
 */
public record Latencies(Duration least, Duration median, Duration high) {

    private static final double HIGH = 0.95;

    static Optional<Latencies> of(List<Duration> measured) {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = measured.stream().sorted().toList();
        return Optional.of(new Latencies(sorted.get(0), at(sorted, 0.5), at(sorted, HIGH)));
    }

    /** The smallest one that this share of all does not exceed. */
    private static Duration at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Of hours of which nothing closer is left: the middle of their middles, the extremes of their extremes. */
    static Optional<Latencies> together(List<Latencies> hours) {
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> medians = hours.stream().map(Latencies::median).sorted().toList();
        return Optional.of(new Latencies(
                hours.stream()
                        .map(Latencies::least)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                at(medians, 0.5),
                hours.stream()
                        .map(Latencies::high)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }
}
