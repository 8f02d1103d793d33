package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of single latencies in a chart. Minutes after noon. */
class LatencySeriesTest {

    private static final Duration BUCKET = Duration.ofMinutes(10);

    private static CheckPoint check(int minute, int millis) {
        return new CheckPoint(
                at(minute), Depth.PORT, State.UP, Optional.empty(), Optional.of(Duration.ofMillis(millis)));
    }

    private static TargetHistory history(List<Span> spans, List<CheckPoint> checks, List<HourSummary> hours) {
        return new TargetHistory(NOON, at(120), spans, List.of(), List.of(), checks, hours);
    }

    private static List<List<Long>> medians(TargetHistory history, Duration bucket) {
        return LatencySeries.of(history, bucket).runs().stream()
                .map(run -> run.stream()
                        .map(point -> point.latencies().median().toMillis())
                        .toList())
                .toList();
    }

    @Test
    void aBucketShowsTheLeastTheMiddleAndTheHighOfItsChecks() {
        List<CheckPoint> checks = new ArrayList<>();
        IntStream.rangeClosed(1, 100)
                .forEach(i -> checks.add(new CheckPoint(
                        NOON.plusSeconds(i),
                        Depth.PORT,
                        State.UP,
                        Optional.empty(),
                        Optional.of(Duration.ofMillis(101 - i)))));

        LatencySeries series = LatencySeries.of(history(List.of(span(0, 120, State.UP)), checks, List.of()), BUCKET);

        assertThat(series.runs()).hasSize(1);
        assertThat(series.runs().get(0))
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.latencies())
                        .isEqualTo(new Latencies(Duration.ofMillis(1), Duration.ofMillis(50), Duration.ofMillis(95))));
        assertThat(series.highest()).hasValue(Duration.ofMillis(95));
    }

    @Test
    void aLongCadenceLeavesNoGapsWhileTheHostAnswers() {
        TargetHistory history = history(
                List.of(span(0, 120, State.UP)), List.of(check(1, 10), check(55, 20), check(110, 30)), List.of());

        assertThat(medians(history, BUCKET)).containsExactly(List.of(10L, 20L, 30L));
    }

    @Test
    void theLineBreaksWhereTheHostWasDownOrNotMeasured() {
        List<CheckPoint> checks = List.of(check(1, 10), check(12, 11), check(45, 12), check(100, 13));
        List<Span> spans = List.of(
                span(0, 20, State.UP), span(20, 40, State.DOWN), span(40, 60, State.UP), span(90, 120, State.UP));

        assertThat(medians(history(spans, checks, List.of()), BUCKET))
                .containsExactly(List.of(10L, 11L), List.of(12L), List.of(13L));
    }

    @Test
    void theCheckThatFoundTheHostAgainBelongsToTheNewLine() {
        List<Span> spans = List.of(
                new Span(at(0), at(20).plusMillis(40), State.DOWN, Optional.empty()),
                new Span(at(20).plusMillis(40), at(60), State.UP, Optional.empty()));

        assertThat(medians(history(spans, List.of(check(20, 10), check(35, 11)), List.of()), BUCKET))
                .containsExactly(List.of(10L, 11L));
    }

    @Test
    void aRestartOfTheProgramDoesNotBreakIt() {
        List<Span> spans = List.of(span(0, 20, State.UP), span(22, 60, State.WARNING));

        assertThat(medians(history(spans, List.of(check(15, 10), check(25, 11)), List.of()), BUCKET))
                .containsExactly(List.of(10L, 11L));
    }

    @Test
    void whereTheChecksAreGoneTheirHoursStandInForThem() {
        HourSummary first = hour(NOON, 5, 7, 20);
        HourSummary second = hour(at(60), 4, 9, 30);
        TargetHistory history =
                history(List.of(span(0, 120, State.UP)), List.of(check(70, 100)), List.of(first, second));

        assertThat(medians(history, Duration.ofHours(1))).containsExactly(List.of(7L, 100L));
        assertThat(LatencySeries.of(history, Duration.ofHours(1))
                        .runs()
                        .get(0)
                        .get(0)
                        .latencies())
                .isEqualTo(first.latency().orElseThrow());
    }

    @Test
    void severalHoursInABucketAreTheirMiddleAndTheirExtremes() {
        TargetHistory history = history(
                List.of(span(0, 120, State.UP)), List.of(), List.of(hour(NOON, 5, 7, 20), hour(at(60), 4, 9, 30)));

        assertThat(LatencySeries.of(history, Duration.ofHours(4)).runs().get(0))
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.latencies())
                        .isEqualTo(new Latencies(Duration.ofMillis(4), Duration.ofMillis(7), Duration.ofMillis(30))));
    }

    @Test
    void nothingMeasuredIsAnEmptySeries() {
        LatencySeries series = LatencySeries.of(TargetHistory.empty(NOON, at(60)), BUCKET);

        assertThat(series.runs()).isEmpty();
        assertThat(series.highest()).isEmpty();
    }

    private static HourSummary hour(Instant hour, int least, int median, int high) {
        Latencies latencies =
                new Latencies(Duration.ofMillis(least), Duration.ofMillis(median), Duration.ofMillis(high));
        return new HourSummary(hour, 12, 0, 0, Optional.of(latencies));
    }
}
