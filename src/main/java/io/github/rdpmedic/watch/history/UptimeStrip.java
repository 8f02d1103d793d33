package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stretch of time cut into what was known of a target. Pure.
 *
 * @param segments without holes or overlaps, the oldest first; neighbours differ
 */
public record UptimeStrip(List<Segment> segments) {

    /** A state begins when the check ends that found it; what it measured is of the moment when it started. */
    private static final Duration ONE_CHECK = Duration.ofSeconds(5);

    public UptimeStrip {
        segments = List.copyOf(segments);
    }

    /**
     * @param state {@link State#UNKNOWN} where nothing was measured
     * @param reason why nothing was measured; present exactly then
     */
    public record Segment(
            Instant from, Instant to, State state, Optional<FindingId> cause, Optional<Gap.Reason> reason) {

        public Duration length() {
            return Duration.between(from, to);
        }

        private Duration within(Instant begin, Instant end) {
            return Duration.between(from.isAfter(begin) ? from : begin, to.isBefore(end) ? to : end);
        }

        private boolean continues(Segment before) {
            return state == before.state && cause.equals(before.cause);
        }
    }

    /**
     * Where two programs watched the same target and disagree for a moment, the worse counts.
     *
     * @param gaps what no span covers and no gap explains was not measured
     */
    public static UptimeStrip of(List<Span> spans, List<Gap> gaps, Instant from, Instant to) {
        List<Span> waiting = spans.stream()
                .filter(span -> span.to().isAfter(from) && span.from().isBefore(to))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Segment> segments = new ArrayList<>();
        List<Span> covering = new ArrayList<>();
        int next = 0;
        Instant begin = from;
        for (Instant end : cuts(waiting, gaps, from, to)) {
            Instant since = begin;
            while (next < waiting.size() && !waiting.get(next).from().isAfter(since)) {
                covering.add(waiting.get(next++));
            }
            covering.removeIf(span -> !span.to().isAfter(since));
            segments.add(segment(covering, gaps, since, end));
            begin = end;
        }
        return new UptimeStrip(joined(segments));
    }

    /** Where something begins or ends, after {@code from} and up to {@code to}. */
    private static TreeSet<Instant> cuts(List<Span> spans, List<Gap> gaps, Instant from, Instant to) {
        TreeSet<Instant> cuts = new TreeSet<>();
        spans.forEach(span -> cuts.addAll(List.of(span.from(), span.to())));
        gaps.forEach(gap -> cuts.addAll(List.of(gap.from(), gap.to())));
        cuts.add(to);
        return new TreeSet<>(cuts.subSet(from, false, to, true));
    }

    private static Segment segment(List<Span> covering, List<Gap> gaps, Instant from, Instant to) {
        return covering.stream()
                .min(Comparator.comparing(Span::state))
                .map(worst -> new Segment(from, to, worst.state(), worst.cause(), Optional.empty()))
                .orElseGet(() ->
                        new Segment(from, to, State.UNKNOWN, Optional.empty(), Optional.of(reason(gaps, from, to))));
    }

    private static Gap.Reason reason(List<Gap> gaps, Instant from, Instant to) {
        return gaps.stream()
                .filter(gap -> !gap.from().isAfter(from) && !gap.to().isBefore(to))
                .map(Gap::reason)
                .min(Comparator.naturalOrder())
                .orElse(Gap.Reason.NOT_MEASURED);
    }

    private static List<Segment> joined(List<Segment> pieces) {
        List<Segment> joined = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !pieces.get(i).continues(pieces.get(begin))) {
                joined.add(whole(pieces.subList(begin, i)));
                begin = i;
            }
        }
        return joined;
    }

    /** The reason of the longest part stands for a hole with several. */
    private static Segment whole(List<Segment> pieces) {
        Segment first = pieces.get(0);
        Map<Gap.Reason, Duration> reasons = new EnumMap<>(Gap.Reason.class);
        pieces.forEach(
                piece -> piece.reason().ifPresent(reason -> reasons.merge(reason, piece.length(), Duration::plus)));
        Optional<Gap.Reason> longest =
                reasons.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new Segment(first.from(), pieces.get(pieces.size() - 1).to(), first.state(), first.cause(), longest);
    }

    /**
     * Whether the target answered from {@code from} to {@code to} without a break.
     *
     * @param negligible less than this without a measurement is no break
     */
    boolean answersBetween(Instant from, Instant to, Duration negligible) {
        return segments.stream()
                .filter(segment -> segment.to().isAfter(from) && segment.from().isBefore(to))
                .allMatch(segment -> switch (segment.state()) {
                    case UP, WARNING -> true;
                    case DOWN, UNREACHABLE -> segment.within(from, to).compareTo(ONE_CHECK) < 0;
                    case UNKNOWN -> segment.within(from, to).compareTo(negligible) < 0;
                });
    }
}
