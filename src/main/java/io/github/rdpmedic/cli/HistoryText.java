package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.history.Availability;
import io.github.rdpmedic.watch.history.Change;
import io.github.rdpmedic.watch.history.TargetHistory;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A history for the terminal: how well the host could be used, then its changes, the oldest first. */
final class HistoryText {

    private static final String TIME = "yyyy-MM-dd HH:mm:ss";
    private static final Column STATES = new Column("unreachable".length());

    private final DateTimeFormatter time;

    HistoryText(ZoneId zone) {
        time = DateTimeFormatter.ofPattern(TIME).withZone(zone);
    }

    List<String> lines(Target target, TargetHistory history) {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.of(target.name()) + ": " + summary(Availability.of(history.strip())));
        List<Change> oldestFirst = new ArrayList<>(history.changes());
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(change -> lines.add(line(change)));
        return lines;
    }

    private static Message summary(Availability availability) {
        return availability
                .percent()
                .map(percent -> Texts.of(
                        "history.up",
                        Math.floor(percent * 10) / 10,
                        availability.outages(),
                        length(availability.longest()),
                        length(availability.unknown())))
                .orElse(Texts.of("history.none"));
    }

    private String line(Change change) {
        String text = change.summary().isBlank()
                ? change.cause().map(FindingId::id).orElse("")
                : Printable.of(change.summary());
        return (time.format(change.at()) + "  " + STATES.pad(change.to().id()) + "  " + text).stripTrailing();
    }

    private static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes == 0) {
            return length.toSeconds() + " s";
        }
        return minutes < 60 ? minutes + " min" : length.toHours() + " h " + minutes % 60 + " min";
    }
}
