package io.github.rdpmedic.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A notification service in memory: keeps what it was asked to show and to withdraw, oldest first. Thread-safe. */
public final class RecordingNotifications implements DesktopNotifications {

    private final List<DesktopNotice> shown = new CopyOnWriteArrayList<>();
    private final List<String> withdrawn = new CopyOnWriteArrayList<>();

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public void show(DesktopNotice notice) {
        shown.add(notice);
    }

    @Override
    public void withdraw(String topic) {
        withdrawn.add(topic);
    }

    public List<DesktopNotice> shown() {
        return List.copyOf(shown);
    }

    public List<String> withdrawn() {
        return List.copyOf(withdrawn);
    }
}
