package io.github.rdpmedic.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.watch.history.Change;
import io.github.rdpmedic.watch.history.CheckLog;
import io.github.rdpmedic.watch.history.CheckPoint;
import io.github.rdpmedic.watch.history.Gap;
import io.github.rdpmedic.watch.history.Range;
import io.github.rdpmedic.watch.history.Span;
import io.github.rdpmedic.watch.history.TargetHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the history window says and draws. */
class HistoryPresenterTest {

    private static final Instant END = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant BEGIN = END.minus(Duration.ofDays(1));

    private final HistoryPresenter presenter = new HistoryPresenter(Locale.ENGLISH, ZoneOffset.UTC);

    private static Instant hour(double hour) {
        return BEGIN.plusSeconds((long) (hour * 3600));
    }

    private static Span span(double from, double to, State state) {
        Optional<FindingId> cause =
                state == State.DOWN ? Optional.of(FindingId.PORT_REFUSED) : Optional.<FindingId>empty();
        return new Span(hour(from), hour(to), state, cause);
    }

    private static TargetHistory history(List<Span> spans, List<Gap> gaps, List<CheckPoint> checks) {
        return new TargetHistory(
                BEGIN,
                END,
                spans,
                gaps,
                List.of(new Change(hour(6), State.UP, State.DOWN, Optional.of(FindingId.PORT_REFUSED), "")),
                checks,
                List.of());
    }

    private static TargetHistory halfADayWithAnOutage() {
        return history(
                List.of(span(0, 6, State.UP), span(6, 7, State.DOWN), span(7, 12, State.UP)),
                List.of(new Gap(hour(12), END, Gap.Reason.ASLEEP)),
                List.of(
                        new CheckPoint(
                                hour(1), Depth.PORT, State.UP, Optional.empty(), Optional.of(Duration.ofMillis(10))),
                        new CheckPoint(
                                hour(8), Depth.PORT, State.UP, Optional.empty(), Optional.of(Duration.ofMillis(30)))));
    }

    private HistoryState present(TargetHistory history) {
        return presenter.present(history, Range.DAY, Optional.empty());
    }

    @Test
    void saysTheShareOfTheMeasuredTimeAndWhatWasNotMeasured() {
        HistoryState state = present(halfADayWithAnOutage());

        assertThat(state.summary())
                .isEqualTo(
                        "up 91.6 % of the measured time in 24 h · 12 h 0 min not measured, mostly: this PC was asleep");
        assertThat(state.outages()).isEqualTo("1 outage, 1 h 0 min");
        assertThat(state.hint()).isEmpty();
    }

    @Test
    void aSecondOfOutageIsNotRoundedToAHundredPercent() {
        HistoryState state = present(history(
                List.of(span(0, 12, State.UP), span(12, 12.001, State.DOWN), span(12.001, 24, State.UP)),
                List.of(),
                List.of()));

        assertThat(state.summary()).isEqualTo("up 99.9 % of the measured time in 24 h");
    }

    @Test
    void anOwnNetworkAtFaultIsSaidAndNotHeldAgainstTheHost() {
        HistoryState state =
                present(history(List.of(span(0, 23, State.UP), span(23, 24, State.UNREACHABLE)), List.of(), List.of()));

        assertThat(state.summary())
                .isEqualTo("up 100 % of the measured time in 24 h · for 1 h 0 min the way to it was at fault");
        assertThat(state.outages()).isEqualTo("No outage");
    }

    @Test
    void nothingKnownIsSaidWithoutAPercentage() {
        HistoryState state = present(TargetHistory.empty(BEGIN, END));

        assertThat(state.summary()).isEqualTo("not measured in 24 h");
        assertThat(state.outages()).isEmpty();
        assertThat(state.hint()).isPresent();
        assertThat(state.chart().spoken()).isEqualTo("No latency was measured.");
    }

    @Test
    void everyBlockSaysWhatItIs() {
        HistoryState state = present(halfADayWithAnOutage());

        assertThat(state.blocks()).extracting(HistoryState.Block::from).containsExactly(0.0, 0.25, 7 / 24.0, 0.5);
        assertThat(state.blocks().get(1).spoken())
                .startsWith("down: ")
                .contains("Thu 26 Nov 6:00:00")
                .endsWith("(1 h 0 min)");
        assertThat(state.blocks().get(3).spoken()).startsWith("this PC was asleep, ");
    }

    @Test
    void theChartHasRoundNumbersAndAGapWhereTheHostWasDown() {
        HistoryState.Chart chart = present(halfADayWithAnOutage()).chart();

        assertThat(chart.runs()).hasSize(2);
        assertThat(chart.top()).isEqualTo(50);
        assertThat(chart.levels()).extracting(HistoryState.Label::text).containsExactly("0", "25 ms", "50 ms");
        assertThat(chart.gaps()).containsExactly(new HistoryState.Stretch(0.5, 1));
        assertThat(chart.times()).hasSize(5);
        assertThat(chart.spoken()).isEqualTo("Between 10 and 30 ms, in the middle 30 ms.");
    }

    @Test
    void aChangeWithoutASentenceSaysItsCause() {
        assertThat(present(halfADayWithAnOutage()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.text()).startsWith("down: "));
    }

    @Test
    void saysWhyNothingIsWrittenDown() {
        HistoryState state = presenter.present(
                TargetHistory.empty(BEGIN, END), Range.WEEK, Optional.of(Message.verbatim("The disk is full.")));

        assertThat(state.trouble()).hasValue("The disk is full.");
    }

    @Test
    void theLogOfACheckHasItsStepsWithMillisecondsAndLinesThatAreSafeToShow() {
        CheckLog log = new CheckLog(
                hour(6),
                Depth.PORT,
                State.DOWN,
                Optional.of(FindingId.PORT_REFUSED),
                Duration.ofMillis(40),
                "It is down.",
                List.of(
                        new CheckLog.Step(StageId.CONNECT, Outcome.FAIL, Optional.of(Duration.ofMillis(37)), "refused"),
                        new CheckLog.Step(StageId.TLS, Outcome.SKIPPED, Optional.empty(), "not reached")),
                List.of(),
                List.of("RST\u202E after 37 ms"));
        LogState shown =
                new LogPresenter(Locale.ENGLISH, ZoneOffset.UTC).present("a block", State.DOWN, Optional.of(log));

        assertThat(shown.title()).contains("down", "40 ms");
        assertThat(shown.steps()).extracting(LogState.Step::took).containsExactly("37 ms", "");
        assertThat(shown.steps().get(0).spoken()).isEqualTo("Connect: failed, refused 37 ms");
        assertThat(shown.lines()).isEqualTo("RST\\u202e after 37 ms");
    }

    @Test
    void whereThereIsNoLogItSaysWhy() {
        LogPresenter logs = new LogPresenter(Locale.ENGLISH, ZoneOffset.UTC);

        assertThat(logs.present("x", State.UP, Optional.empty()).summary()).startsWith("The host answered.");
        assertThat(logs.present("x", State.UNKNOWN, Optional.empty()).summary()).startsWith("Nothing was measured");
        assertThat(logs.present("x", State.DOWN, Optional.empty()).summary()).contains("kept no longer");
    }
}
