package io.github.rdpmedic.watch.history;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How well a host could be used. Time that was not measured counts neither for nor against it, and neither does
 * time in which this PC or the path was at fault. Pure.
 *
 * @param answered it answered RDP, if with something to note
 * @param down the host itself could not be used
 * @param unreachable this PC or the path was at fault
 * @param unknown not measured
 * @param why the reason for most of {@code unknown}
 * @param outages how often it went down; what was not measured in between ends no outage
 * @param longest the longest outage, of which only what was measured counts
 */
public record Availability(
        Duration answered,
        Duration down,
        Duration unreachable,
        Duration unknown,
        Optional<Gap.Reason> why,
        int outages,
        Duration longest) {

    /** 0 to 100; empty when nothing was measured. */
    public Optional<Double> percent() {
        Duration measured = answered.plus(down);
        return measured.isZero()
                ? Optional.empty()
                : Optional.of(100.0 * answered.toMillis() / Math.max(1, measured.toMillis()));
    }

    public static Availability of(UptimeStrip strip) {
        Count count = new Count();
        strip.segments().forEach(count::add);
        return new Availability(
                count.answered,
                count.down,
                count.unreachable,
                count.unknown(),
                count.unknown.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey),
                count.outages,
                count.longest);
    }

    private static final class Count {
        private Duration answered = Duration.ZERO;
        private Duration down = Duration.ZERO;
        private Duration unreachable = Duration.ZERO;
        private final Map<Gap.Reason, Duration> unknown = new EnumMap<>(Gap.Reason.class);
        private int outages;
        private Duration longest = Duration.ZERO;
        private Optional<Duration> outage = Optional.empty();

        void add(UptimeStrip.Segment segment) {
            switch (segment.state()) {
                case UP, WARNING -> {
                    answered = answered.plus(segment.length());
                    outage = Optional.empty();
                }
                case DOWN -> addDown(segment.length());
                case UNREACHABLE -> unreachable = unreachable.plus(segment.length());
                case UNKNOWN -> unknown.merge(segment.reason().orElseThrow(), segment.length(), Duration::plus);
            }
        }

        private void addDown(Duration length) {
            down = down.plus(length);
            outages += outage.isEmpty() ? 1 : 0;
            Duration whole = outage.orElse(Duration.ZERO).plus(length);
            outage = Optional.of(whole);
            longest = whole.compareTo(longest) > 0 ? whole : longest;
        }

        Duration unknown() {
            return unknown.values().stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** Whether anything at all is known. */
    public boolean isMeasured() {
        return !answered.plus(down).plus(unreachable).isZero();
    }
}
