package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Morning;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What the menu of a host offers to have no notices of it for a while. */
final class SnoozeItems {

    private SnoozeItems() {}

    /** @param until present while the host is snoozed */
    static List<Item> of(Target target, Optional<Instant> until, ZonedDateTime now) {
        if (until.isPresent()) {
            return List.of(
                    new Header(snoozed(until.get(), now)),
                    Action.of(text("snooze.end"), actions -> actions.endSnooze(target)));
        }
        return List.of(new Submenu(
                text("snooze"),
                Optional.empty(),
                List.of(
                        until(
                                "snooze.1-hour",
                                target,
                                now.plus(Duration.ofHours(1)).toInstant()),
                        until("snooze.tomorrow", target, Morning.after(now)),
                        until("snooze.until-back", target, Instant.MAX))));
    }

    /** @param until present while all hosts are snoozed */
    static List<Item> ofAll(Optional<Instant> until, ZonedDateTime now) {
        if (until.isPresent()) {
            return List.of(
                    new Header(snoozedAll(until.get(), now)),
                    Action.of(text("snooze-all.end"), UserActions::endSnoozeOfAll));
        }
        return List.of(new Submenu(
                text("snooze-all"),
                Optional.empty(),
                List.of(
                        all("snooze.1-hour", now.plus(Duration.ofHours(1)).toInstant()),
                        all("snooze.tomorrow", Morning.after(now)),
                        all("snooze-all.until-ended", Instant.MAX))));
    }

    private static Item all(String key, Instant until) {
        return Action.of(text(key), actions -> actions.snoozeAll(until));
    }

    private static Item until(String key, Target target, Instant until) {
        return Action.of(text(key), actions -> actions.snooze(target, until));
    }

    private static Message snoozed(Instant until, ZonedDateTime now) {
        if (until.equals(Instant.MAX)) {
            return text("snoozed");
        }
        boolean today = until.atZone(now.getZone()).toLocalDate().equals(now.toLocalDate());
        return text(today ? "snoozed-until-time" : "snoozed-until-day", Date.from(until));
    }

    private static Message snoozedAll(Instant until, ZonedDateTime now) {
        return until.equals(Instant.MAX) ? text("snoozed-all") : snoozed(until, now);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(SnoozeItems.class, key, arguments);
    }
}
