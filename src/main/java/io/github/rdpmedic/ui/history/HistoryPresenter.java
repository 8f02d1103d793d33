package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.history.HistoryState.Block;
import io.github.rdpmedic.ui.history.HistoryState.Row;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.history.Availability;
import io.github.rdpmedic.watch.history.Change;
import io.github.rdpmedic.watch.history.Range;
import io.github.rdpmedic.watch.history.TargetHistory;
import io.github.rdpmedic.watch.history.UptimeStrip;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Turns what was written down of one target into what the history window shows. Pure. */
final class HistoryPresenter {

    private final Words words;
    private final ZoneId zone;
    private final Lengths lengths;
    private final ChartPresenter charts;

    HistoryPresenter(Locale locale, ZoneId zone) {
        this.words = new Words(HistoryPresenter.class, locale);
        this.zone = zone;
        this.lengths = new Lengths(words);
        this.charts = new ChartPresenter(words, zone);
    }

    HistoryState present(TargetHistory history, Range range, Optional<Message> trouble) {
        UptimeStrip strip = history.strip();
        Availability availability = Availability.of(strip);
        return new HistoryState(
                summary(availability, range),
                outages(availability),
                trouble.map(words::get),
                availability.isMeasured() ? Optional.empty() : Optional.of(words.get("nothing")),
                strip.segments().stream()
                        .map(segment -> block(history, segment))
                        .toList(),
                charts.present(history, strip, range),
                history.changes().stream().map(this::row).toList());
    }

    private String summary(Availability availability, Range range) {
        String measured = availability
                .percent()
                .map(percent -> words.get("summary", percent(percent), words.get("range." + range.id())))
                .orElse(words.get("summary.none", words.get("range." + range.id())));
        return measured + unreachable(availability) + unknown(availability);
    }

    private String unreachable(Availability availability) {
        return availability.unreachable().isZero()
                ? ""
                : " · " + words.get("summary.unreachable", lengths.of(availability.unreachable()));
    }

    private String unknown(Availability availability) {
        boolean worthSaying =
                availability.isMeasured() && availability.unknown().compareTo(Duration.ofMinutes(1)) >= 0;
        return worthSaying
                ? " · "
                        + words.get(
                                "summary.unknown",
                                lengths.of(availability.unknown()),
                                words.get("gap."
                                        + availability.why().orElseThrow().id()))
                : "";
    }

    /** Rounded down, so that only a host that was never down shows 100. */
    private static double percent(double exact) {
        return Math.floor(exact * 10) / 10;
    }

    private String outages(Availability availability) {
        if (!availability.isMeasured()) {
            return "";
        }
        return availability.outages() == 0
                ? words.get("outages.none")
                : words.get("outages", availability.outages(), lengths.of(availability.longest()));
    }

    private Block block(TargetHistory history, UptimeStrip.Segment segment) {
        String what = segment.reason()
                .map(reason -> words.get("gap." + reason.id()))
                .orElseGet(() -> state(segment.state(), segment.cause()));
        return new Block(
                ChartPresenter.place(history, segment.from()),
                ChartPresenter.place(history, segment.to()),
                words.get("block", what, moment(segment.from()), moment(segment.to()), lengths.of(segment.length())),
                segment);
    }

    private String state(State state, Optional<FindingId> cause) {
        String name = words.get("state." + state.id());
        return cause.map(why -> words.get("state-and-cause", name, words.get(FindingTexts.brief(why))))
                .orElse(name);
    }

    private Row row(Change change) {
        String text = change.summary().isBlank() ? state(change.to(), change.cause()) : Printable.of(change.summary());
        String time = moment(change.at());
        return new Row(
                change.at(),
                change.to(),
                time,
                text,
                words.get("row", time, words.get("state." + change.to().id()), text));
    }

    /** With the day, because a range crosses midnight. */
    private String moment(Instant instant) {
        String day = DateTimeFormatter.ofPattern("EEE d MMM", words.locale())
                .withZone(zone)
                .format(instant);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .withZone(zone)
                .format(instant);
        return day + " " + time;
    }
}
