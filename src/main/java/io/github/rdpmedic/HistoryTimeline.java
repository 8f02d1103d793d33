package io.github.rdpmedic;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.report.Event;
import io.github.rdpmedic.report.Timeline;
import io.github.rdpmedic.watch.history.Change;
import io.github.rdpmedic.watch.history.History;
import io.github.rdpmedic.watch.history.HistoryException;
import io.github.rdpmedic.watch.history.Range;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The newest changes of a host, for its report. */
record HistoryTimeline(History history, Clock clock) implements Timeline {

    /** A report is one page. */
    private static final int MOST = 12;

    private static final System.Logger LOG = System.getLogger(HistoryTimeline.class.getName());

    @Override
    public List<Event> of(Target target) {
        Instant now = clock.instant();
        try {
            return history.read(target, now.minus(Range.MONTH.length()), now).changes().stream()
                    .limit(MOST)
                    .map(HistoryTimeline::event)
                    .toList();
        } catch (HistoryException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "no history for the report", unreadable);
            return List.of();
        }
    }

    private static Event event(Change change) {
        Message state =
                Message.of(HistoryTimeline.class, "timeline." + change.to().id());
        return new Event(
                change.at(),
                change.summary().isBlank()
                        ? state
                        : Message.of(HistoryTimeline.class, "timeline.why", state, Printable.of(change.summary())));
    }
}
