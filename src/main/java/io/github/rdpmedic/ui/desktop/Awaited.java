package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The hosts of which a person wants to hear when they are back. Each is told of once. Thread-safe. */
final class Awaited {

    /** What is to happen when the host is back. */
    enum Wish {
        TELL,
        CONNECT
    }

    private final Map<Target, Wish> awaited = new HashMap<>();
    private final Set<Target> told = new HashSet<>();

    synchronized void add(Target target, Wish wish) {
        awaited.put(target, wish);
        told.remove(target);
    }

    /** Those that answer now; they are awaited no longer. */
    synchronized Map<Target, Wish> answering(WatchSnapshot snapshot) {
        Map<Target, Wish> back = new LinkedHashMap<>();
        snapshot.statuses().stream()
                .filter(TargetStatus::answers)
                .map(TargetStatus::target)
                .filter(awaited::containsKey)
                .forEach(target -> back.put(target, awaited.remove(target)));
        told.addAll(back.keySet());
        return back;
    }

    /** Whether a notice of the monitor says more than was told already. */
    synchronized boolean isNews(Notice notice) {
        if (notice.kind() == Notice.Kind.LOST) {
            told.removeAll(notice.targets());
        }
        if (notice.kind() != Notice.Kind.BACK) {
            return true;
        }
        awaited.entrySet()
                .removeIf(entry ->
                        entry.getValue() == Wish.TELL && notice.targets().contains(entry.getKey()));
        return !told.containsAll(notice.targets());
    }
}
