package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;

/** Until when the monitor is paused, in words. */
final class PauseText {

    private PauseText() {}

    static Message of(Instant until, ZonedDateTime now) {
        if (until.equals(Instant.MAX)) {
            return Message.of(PauseText.class, "paused");
        }
        ZonedDateTime end = until.atZone(now.getZone());
        boolean today = end.toLocalDate().equals(now.toLocalDate());
        return Message.of(PauseText.class, today ? "paused-until-time" : "paused-until-day", Date.from(until));
    }
}
