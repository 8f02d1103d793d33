package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Separator;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Decides what stands in the menu of the tray icon. */
public final class TrayMenuPresenter {

    /** More would not fit beside the other entries on a small screen. */
    static final int MAX_TARGETS = 10;

    private static final Comparator<TargetStatus> WORST_FIRST = Comparator.comparing(TargetStatus::state);

    private TrayMenuPresenter() {}

    /**
     * @param now when the menu opens, in the time zone of this PC
     */
    public static TrayMenu menu(WatchSnapshot snapshot, FixMenu fixes, ZonedDateTime now) {
        List<Item> items = new ArrayList<>();
        items.add(action("open", UserActions::openPanel).asPreferred());
        items.add(new Separator());
        items.addAll(snapshot.statuses().isEmpty() ? firstSteps() : targets(snapshot, now));
        items.add(new Separator());
        if (!snapshot.statuses().isEmpty()) {
            items.add(action("check-all", UserActions::checkAll));
        }
        items.addAll(FixItems.of(fixes, now.toInstant()));
        items.add(action("explain", UserActions::explainCode));
        if (!snapshot.statuses().isEmpty()) {
            items.addAll(pauseOrResume(snapshot, now));
            items.addAll(SnoozeItems.ofAll(snapshot.snoozes().all(), now));
        }
        items.add(action("targets", UserActions::openTargets));
        items.add(action("settings", UserActions::openSettings));
        items.add(action("about", UserActions::about));
        items.add(new Separator());
        items.add(action("quit", UserActions::quit));
        return new TrayMenu(items);
    }

    private static List<Item> firstSteps() {
        return List.of(
                action("add", UserActions::addTarget),
                action("find", UserActions::findHosts),
                action("demo", UserActions::startDemo));
    }

    private static List<Item> targets(WatchSnapshot snapshot, ZonedDateTime now) {
        List<Item> rows = new ArrayList<>();
        snapshot.statuses().stream()
                .sorted(WORST_FIRST)
                .limit(MAX_TARGETS)
                .map(status -> target(status, snapshot, now))
                .forEach(rows::add);
        int more = snapshot.statuses().size() - MAX_TARGETS;
        if (more > 0) {
            rows.add(Action.of(text("more", more), UserActions::openPanel));
        }
        return rows;
    }

    private static Submenu target(TargetStatus status, WatchSnapshot snapshot, ZonedDateTime now) {
        Target target = status.target();
        List<Item> items = new ArrayList<>(List.of(
                new Header(inWords(status)),
                preferred(action("connect", actions -> actions.connect(target)), status.answers()),
                status.checking()
                        ? action("checking", actions -> {}).disabled()
                        : action("check-now", actions -> actions.checkNow(target)),
                preferred(action("why", actions -> actions.why(target)), !status.answers()),
                action("history", actions -> actions.history(target))));
        if (!status.answers()) {
            items.add(action("wake", actions -> actions.wake(target)));
            items.addAll(SnoozeItems.of(target, snapshot.snoozes().of(target), now));
            items.add(action("tell-when-back", actions -> actions.tellWhenBack(target)));
            items.add(action("connect-when-back", actions -> actions.connectWhenBack(target)));
        }
        items.add(action("copy-report", actions -> actions.copyReport(target)));
        return new Submenu(Message.verbatim(Printable.of(target.name())), Optional.of(Badge.of(status.state())), items);
    }

    private static Action preferred(Action action, boolean preferred) {
        return preferred ? action.asPreferred() : action;
    }

    private static Message inWords(TargetStatus status) {
        Message state = text("state." + status.state().id());
        return status.cause()
                .map(cause -> text("state-and-cause", state, brief(status, cause)))
                .orElse(state);
    }

    /** With the measurement where a check of this cause is at hand. */
    private static Message brief(TargetStatus status, FindingId cause) {
        return Stream.of(status.last(), status.lastFull())
                .flatMap(Optional::stream)
                .filter(result -> result.diagnosis().cause().equals(status.cause()))
                .findFirst()
                .map(FindingTexts::brief)
                .orElseGet(() -> FindingTexts.brief(cause));
    }

    private static List<Item> pauseOrResume(WatchSnapshot snapshot, ZonedDateTime now) {
        if (snapshot.pausedUntil().isPresent()) {
            return List.of(
                    new Header(PauseText.of(snapshot.pausedUntil().get(), now)), action("resume", UserActions::resume));
        }
        return List.of(new Submenu(
                text("pause"),
                Optional.empty(),
                List.of(
                        pauseFor("pause.15-minutes", now, Duration.ofMinutes(15)),
                        pauseFor("pause.1-hour", now, Duration.ofHours(1)),
                        action("pause.until-resumed", actions -> actions.pause(Instant.MAX)))));
    }

    private static Action pauseFor(String key, ZonedDateTime now, Duration duration) {
        return action(key, actions -> actions.pause(now.toInstant().plus(duration)));
    }

    private static Action action(String key, Consumer<UserActions> choice) {
        return Action.of(text(key), choice);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(TrayMenuPresenter.class, key, arguments);
    }
}
