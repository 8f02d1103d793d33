package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.Bubble.Choice;
import io.github.rdpmedic.watch.Notice;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a notice of the monitor looks like on the desktop, and where it leads. Pure. */
final class NoticeBubbles {

    private static final Duration SNOOZE = Duration.ofHours(1);
    private static final int NAMES_SHOWN = 3;

    private NoticeBubbles() {}

    /**
     * @param also what was told before of the same cause and still lasts: the bubble takes the place of that one
     * @param clock says when a snooze that is asked for here ends
     */
    static Bubble of(Notice notice, List<Target> also, Clock clock) {
        return switch (notice.kind()) {
            case LOST -> lost(notice, also, clock);
            case BACK -> back(notice);
            case REMINDER -> lost(notice, List.of(), clock);
            case SUMMARY, CERTIFICATE, REPLACED -> toLookAt(notice);
        };
    }

    static String topicOf(Notice notice) {
        return switch (notice.kind()) {
            case LOST, REMINDER -> "lost " + notice.blame();
            case BACK -> "back " + notice.targets();
            case SUMMARY, CERTIFICATE, REPLACED -> notice.kind() + " " + notice.targets();
        };
    }

    private static Bubble lost(Notice notice, List<Target> also, Clock clock) {
        List<Target> all = new ArrayList<>(notice.targets());
        all.addAll(also);
        Message text = also.isEmpty() ? notice.text() : say("notice.also", notice.text(), names(also));
        return new Bubble(
                topicOf(notice),
                notice.title(),
                text,
                Urgency.NORMAL,
                Optional.of(Badge.DOWN),
                placeOf(notice.targets()),
                List.of(
                        new Choice(
                                notice.targets().size() == 1 ? say("why") : say("notice.show"),
                                placeOf(notice.targets())),
                        new Choice(
                                say("notice.snooze"),
                                person -> all.forEach(target ->
                                        person.snooze(target, clock.instant().plus(SNOOZE))))));
    }

    private static Bubble toLookAt(Notice notice) {
        boolean one = notice.targets().size() == 1;
        return new Bubble(
                topicOf(notice),
                notice.title(),
                notice.text(),
                Urgency.NORMAL,
                Optional.of(Badge.WARNING),
                placeOf(notice.targets()),
                List.of(new Choice(one ? say("why") : say("notice.show"), placeOf(notice.targets()))));
    }

    private static Bubble back(Notice notice) {
        List<Choice> choices = notice.targets().size() == 1
                ? List.of(connect(notice.targets().get(0)))
                : List.of(new Choice(say("notice.show"), UserActions::openPanel));
        return new Bubble(
                topicOf(notice),
                notice.title(),
                notice.text(),
                Urgency.LOW,
                Optional.of(Badge.UP),
                placeOf(notice.targets()),
                choices);
    }

    static Choice connect(Target target) {
        return new Choice(say("connect"), person -> person.connect(target));
    }

    /** One host has a window that explains it; several stand side by side in the panel. */
    private static Consumer<UserActions> placeOf(List<Target> targets) {
        return targets.size() == 1 ? person -> person.why(targets.get(0)) : UserActions::openPanel;
    }

    private static Message names(List<Target> targets) {
        String shown = targets.stream()
                .limit(NAMES_SHOWN)
                .map(target -> Printable.of(target.name()))
                .collect(Collectors.joining(", "));
        int more = targets.size() - NAMES_SHOWN;
        return more > 0 ? say("notice.more", shown, more) : Message.verbatim(shown);
    }

    private static Message say(String key, Object... arguments) {
        return Message.of(NoticeBubbles.class, key, arguments);
    }
}
