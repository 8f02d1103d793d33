package io.github.rdpmedic.platform;

import io.github.rdpmedic.platform.DesktopNotice.Button;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices whose clicks are written down. */
public final class SampleNotice {

    private final List<String> chosen = new CopyOnWriteArrayList<>();

    /** With two buttons, "Why?" and "Snooze an hour". */
    public DesktopNotice of(String topic, String title, String text, Urgency urgency) {
        return new DesktopNotice(
                topic,
                title,
                text,
                urgency,
                Optional.empty(),
                () -> chosen.add("click on " + title),
                List.of(
                        new Button("Why?", () -> chosen.add("why " + title)),
                        new Button("Snooze an hour", () -> chosen.add("snooze " + title))));
    }

    public DesktopNotice of(String topic, String title) {
        return of(topic, title, "The port does not answer.", Urgency.NORMAL);
    }

    /** What was clicked, oldest first. */
    public List<String> chosen() {
        return List.copyOf(chosen);
    }
}
