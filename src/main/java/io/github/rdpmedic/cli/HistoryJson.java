package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.history.Availability;
import io.github.rdpmedic.watch.history.Change;
import io.github.rdpmedic.watch.history.Gap;
import io.github.rdpmedic.watch.history.TargetHistory;
import io.github.rdpmedic.watch.history.UptimeStrip;

/** A history as JSON: what was known when, and the changes, the newest first. Lengths are milliseconds. */
final class HistoryJson {

    private HistoryJson() {}

    static Json of(Target target, TargetHistory history) {
        UptimeStrip strip = history.strip();
        Availability availability = Availability.of(strip);
        return Json.document()
                .with("target", ResultJson.target(target))
                .with("from", history.from())
                .with("to", history.to())
                .with("uptimePercent", availability.percent())
                .with("answeredMs", availability.answered())
                .with("downMs", availability.down())
                .with("unreachableMs", availability.unreachable())
                .with("unknownMs", availability.unknown())
                .with("outages", availability.outages())
                .with("longestOutageMs", availability.longest())
                .with("checks", history.checks().size())
                .with(
                        "segments",
                        strip.segments().stream().map(HistoryJson::segment).toList())
                .with(
                        "changes",
                        history.changes().stream().map(HistoryJson::change).toList());
    }

    private static Json segment(UptimeStrip.Segment segment) {
        return new Json()
                .with("from", segment.from())
                .with("to", segment.to())
                .with("state", segment.state().id())
                .with("cause", segment.cause().map(FindingId::id))
                .with("reason", segment.reason().map(Gap.Reason::id));
    }

    private static Json change(Change change) {
        return new Json()
                .with("at", change.at())
                .with("from", change.from().id())
                .with("to", change.to().id())
                .with("cause", change.cause().map(FindingId::id))
                .with("summary", change.summary());
    }
}
