package io.github.rdpmedic.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A notification service in memory: keeps what it was asked to show, oldest first. Thread-safe. */
public final class RecordingNotifications implements DesktopNotifications {

    public record Shown(String title, String text, Urgency urgency) {}

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public void show(String title, String text, Urgency urgency) {
        shown.add(new Shown(title, text, urgency));
    }

    public List<Shown> shown() {
        return List.copyOf(shown);
    }
}
