package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotice.Button;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which notices the service shows, and under which ids. Not thread-safe. */
final class ShownNotices {

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, DesktopNotice> notices = new HashMap<>();

    /** The id of the notice of this topic that is still shown, and 0 where there is none, as the service wants it. */
    long idOf(String topic) {
        return ids.getOrDefault(topic, 0L);
    }

    void shown(DesktopNotice notice, long id) {
        forget(id);
        Optional.ofNullable(ids.put(notice.topic(), id)).ifPresent(notices::remove);
        notices.put(id, notice);
    }

    void closed(long id) {
        forget(id);
    }

    private void forget(long id) {
        Optional.ofNullable(notices.remove(id)).ifPresent(notice -> ids.remove(notice.topic(), id));
    }

    /** Another service counts from the start again, and the ids may be those of other programs. */
    void serviceGone() {
        ids.clear();
        notices.clear();
    }

    /** What is to be done when the service tells of this action; empty for notices that are not ours. */
    Optional<Runnable> chosen(long id, String key) {
        return Optional.ofNullable(notices.get(id)).flatMap(notice -> actionOf(notice, key));
    }

    /** Buttons have their number for a key. */
    private static Optional<Runnable> actionOf(DesktopNotice notice, String key) {
        if (key.equals(NotificationService.DEFAULT_ACTION)) {
            return Optional.of(notice.clicked());
        }
        for (int i = 0; i < notice.buttons().size(); i++) {
            if (key.equals(Integer.toString(i))) {
                return Optional.of(notice.buttons().get(i).chosen());
            }
        }
        return Optional.empty();
    }

    /** A key and a label in turn. What a click on the notice does has no label that anybody sees. */
    static List<String> actionsOf(DesktopNotice notice) {
        List<String> actions = new ArrayList<>(List.of(NotificationService.DEFAULT_ACTION, notice.title()));
        for (Button button : notice.buttons()) {
            actions.add(Integer.toString(actions.size() / 2 - 1));
            actions.add(button.label());
        }
        return actions;
    }
}
