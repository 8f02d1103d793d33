package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.watch.history.UptimeStrip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the history window shows of one target and one range, in the reader's language. Places in time are 0, the
 * beginning of the range, to 1, its end.
 *
 * @param summary how well the host could be used
 * @param outages how often and how long it could not
 * @param trouble why nothing is written down at present
 * @param hint what to say where nothing is known; empty otherwise
 */
record HistoryState(
        String summary,
        String outages,
        Optional<String> trouble,
        Optional<String> hint,
        List<Block> blocks,
        Chart chart,
        List<Row> rows) {

    static final HistoryState READING =
            new HistoryState("", "", Optional.empty(), Optional.empty(), List.of(), Chart.EMPTY, List.of());

    HistoryState {
        blocks = List.copyOf(blocks);
        rows = List.copyOf(rows);
    }

    /** @param spoken the whole block as one sentence, for tooltips and screen readers */
    record Block(double from, double to, String spoken, UptimeStrip.Segment segment) {
        State state() {
            return segment.state();
        }
    }

    /**
     * @param runs between two of them the line has a gap
     * @param gaps where nothing was measured
     * @param top milliseconds at the upper edge
     * @param levels lines across, the lowest first
     * @param times below, from left to right
     * @param spoken the whole chart as one sentence
     */
    record Chart(
            List<List<Dot>> runs,
            List<Stretch> gaps,
            double top,
            List<Label> levels,
            List<Label> times,
            String spoken) {
        static final Chart EMPTY = new Chart(List.of(), List.of(), 1, List.of(), List.of(), "");

        Chart {
            runs = List.copyOf(runs);
            gaps = List.copyOf(gaps);
            levels = List.copyOf(levels);
            times = List.copyOf(times);
        }
    }

    /** Latencies in milliseconds. */
    record Dot(double at, double least, double median, double high) {}

    record Stretch(double from, double to) {}

    /** @param at a place in time, or 0 at the bottom to 1 at the top */
    record Label(double at, String text) {}

    /** A change of state. */
    record Row(Instant at, State state, String time, String text, String spoken) {}
}
