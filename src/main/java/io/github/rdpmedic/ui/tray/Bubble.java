package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.Badge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A notice in words, and what a person can do about it from there.
 *
 * @param topic a later bubble of the same topic takes the place of this one
 * @param badge what its picture says beside the icon of the program
 * @param clicked where a click on it leads
 * @param choices its buttons, where the desktop has some
 */
public record Bubble(
        String topic,
        Message title,
        Message text,
        Urgency urgency,
        Optional<Badge> badge,
        Consumer<UserActions> clicked,
        List<Choice> choices) {

    public record Choice(Message label, Consumer<UserActions> chosen) {}

    public Bubble {
        choices = List.copyOf(choices);
    }

    /** About no host: a click opens the program. */
    public static Bubble of(Message title, Message text, Urgency urgency) {
        return new Bubble(title.toString(), title, text, urgency, Optional.empty(), UserActions::openPanel, List.of());
    }

    /** A host that a person waits for is back; a click connects to it. */
    public static Bubble awaited(Target target, Message title, Message text) {
        return new Bubble(
                "awaited " + target,
                title,
                text,
                Urgency.NORMAL,
                Optional.of(Badge.UP),
                person -> person.connect(target),
                List.of(NoticeBubbles.connect(target)));
    }

    public Bubble leadingTo(Consumer<UserActions> place) {
        return new Bubble(topic, title, text, urgency, badge, place, choices);
    }
}
