package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.gap;
import static io.github.rdpmedic.watch.history.Histories.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.watch.history.Gap.Reason;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a stretch of time is cut into what was known. Minutes after noon. */
class UptimeStripTest {

    private static String strip(List<Span> spans, List<Gap> gaps) {
        return UptimeStrip.of(spans, gaps, at(0), at(60)).segments().stream()
                .map(segment -> segment.length().toMinutes() + " "
                        + segment.reason()
                                .map(Reason::id)
                                .orElse(segment.state().id()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatNoSpanCoversIsUnknownAndNeverUpOrDown() {
        assertThat(strip(List.of(), List.of())).isEqualTo("60 not-measured");
        assertThat(strip(List.of(span(10, 20, State.UP)), List.of()))
                .isEqualTo("10 not-measured, 10 up, 40 not-measured");
    }

    @Test
    void statesThatFollowEachOtherTouch() {
        assertThat(strip(List.of(span(-30, 10, State.UP), span(10, 25, State.DOWN), span(25, 90, State.UP)), List.of()))
                .isEqualTo("10 up, 15 down, 35 up");
    }

    @Test
    void aGapSaysWhyNothingWasMeasured() {
        List<Span> spans = List.of(span(0, 10, State.UP), span(40, 60, State.UP));

        assertThat(strip(spans, List.of(gap(10, 40, Reason.ASLEEP)))).isEqualTo("10 up, 30 asleep, 20 up");
        assertThat(strip(spans, List.of(gap(12, 39, Reason.PAUSED)))).isEqualTo("10 up, 30 paused, 20 up");
        assertThat(strip(spans, List.of(gap(12, 39, Reason.NOT_RUNNING)))).isEqualTo("10 up, 30 not-running, 20 up");
    }

    @Test
    void theReasonOfTheLongestPartStandsForAHoleWithSeveral() {
        List<Span> spans = List.of(span(0, 10, State.UP), span(50, 60, State.UP));
        List<Gap> gaps = List.of(gap(10, 15, Reason.PAUSED), gap(15, 50, Reason.NOT_RUNNING));

        assertThat(strip(spans, gaps)).isEqualTo("10 up, 40 not-running, 10 up");
    }

    @Test
    void aGapDoesNotHideWhatWasMeasured() {
        assertThat(strip(List.of(span(0, 60, State.UP)), List.of(gap(20, 30, Reason.PAUSED))))
                .isEqualTo("60 up");
    }

    @Test
    void whereTwoProgramsDisagreeTheWorseCounts() {
        assertThat(strip(List.of(span(0, 60, State.UP), span(20, 30, State.DOWN), span(25, 60, State.UP)), List.of()))
                .isEqualTo("20 up, 10 down, 30 up");
    }

    @Test
    void aRestartBetweenEqualStatesIsAHole() {
        assertThat(strip(List.of(span(0, 30, State.UP), span(31, 60, State.UP)), List.of()))
                .isEqualTo("30 up, 1 not-measured, 29 up");
    }

    @Test
    void nothingOutsideOfTheRangeCounts() {
        assertThat(strip(List.of(span(-50, -10, State.DOWN), span(70, 90, State.DOWN)), List.of()))
                .isEqualTo("60 not-measured");
    }
}
