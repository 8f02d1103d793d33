package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.FindingId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history as a table of RFC 4180: a row for each check, each change of state and each gap, in order of time. Times
 * are UTC, latencies milliseconds with a point. Pure.
 */
public final class HistoryCsv {

    private static final String HEADER = "time,until,target,kind,state,previous,cause,depth,latency_ms,text";
    private static final String LINE_END = "\r\n";

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private HistoryCsv() {}

    private record Row(Instant at, List<String> cells) {}

    public static String of(String target, TargetHistory history) {
        List<Row> rows = new ArrayList<>();
        history.checks().forEach(check -> rows.add(row(target, check)));
        history.changes().forEach(change -> rows.add(row(target, change)));
        history.strip().segments().stream()
                .filter(segment -> segment.reason().isPresent())
                .forEach(segment -> rows.add(row(target, segment)));
        return Stream.concat(
                        Stream.of(HEADER),
                        rows.stream()
                                .sorted(Comparator.comparing(Row::at))
                                .map(row -> row.cells().stream()
                                        .map(HistoryCsv::cell)
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static Row row(String target, CheckPoint check) {
        return row(
                check.at(),
                time(check.at()),
                "",
                target,
                "check",
                check.state().id(),
                "",
                cause(check.cause()),
                check.depth().name().toLowerCase(Locale.ROOT),
                check.latency().map(HistoryCsv::milliseconds).orElse(""),
                "");
    }

    private static Row row(String target, Change change) {
        return row(
                change.at(),
                time(change.at()),
                "",
                target,
                "change",
                change.to().id(),
                change.from().id(),
                cause(change.cause()),
                "",
                "",
                change.summary());
    }

    private static Row row(String target, UptimeStrip.Segment gap) {
        return row(
                gap.from(),
                time(gap.from()),
                time(gap.to()),
                target,
                "gap",
                gap.state().id(),
                "",
                gap.reason().map(Gap.Reason::id).orElse(""),
                "",
                "",
                "");
    }

    private static Row row(Instant at, String... cells) {
        return new Row(at, List.of(cells));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String cause(Optional<FindingId> cause) {
        return cause.map(FindingId::id).orElse("");
    }

    private static String milliseconds(Duration duration) {
        long micros = duration.toNanos() / 1000;
        return micros / 1000 + "." + String.format(Locale.ROOT, "%03d", micros % 1000);
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
