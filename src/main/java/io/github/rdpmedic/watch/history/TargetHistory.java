package io.github.rdpmedic.watch.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is written down of one target between two moments. Spans and gaps may reach beyond them.
 *
 * @param spans in order of their beginning
 * @param gaps pauses and sleep, and when the program did not run
 * @param changes the newest first
 * @param checks the oldest first
 * @param hours the oldest first; also of hours whose checks are still there
 */
public record TargetHistory(
        Instant from,
        Instant to,
        List<Span> spans,
        List<Gap> gaps,
        List<Change> changes,
        List<CheckPoint> checks,
        List<HourSummary> hours) {

    public TargetHistory {
        spans = List.copyOf(spans);
        gaps = List.copyOf(gaps);
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
        hours = List.copyOf(hours);
    }

    /** Where nothing is written down. */
    public static TargetHistory empty(Instant from, Instant to) {
        return new TargetHistory(
                from,
                to,
                List.of(),
                List.of(new Gap(from, to, Gap.Reason.NOT_RUNNING)),
                List.of(),
                List.of(),
                List.of());
    }

    /** The newest span holds until now: the next check is not due yet. */
    TargetHistory continuing() {
        if (spans.isEmpty()) {
            return this;
        }
        Span newest = spans.stream().max(Comparator.comparing(Span::to)).orElseThrow();
        List<Span> longer = spans.stream()
                .map(span -> span == newest ? new Span(span.from(), to, span.state(), span.cause()) : span)
                .toList();
        return new TargetHistory(from, to, longer, gaps, changes, checks, hours);
    }

    public UptimeStrip strip() {
        return UptimeStrip.of(spans, gaps, from, to);
    }
}
