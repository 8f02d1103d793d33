package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hosts of which a person wants to hear when they are back. Each is told of once. Thread-safe. */
final class Awaited {

    private final Set<Target> awaited = new HashSet<>();
    private final Set<Target> told = new HashSet<>();

    synchronized void add(Target target) {
        awaited.add(target);
        told.remove(target);
    }

    /** Those that answer now; they are awaited no longer. */
    synchronized List<Target> answering(WatchSnapshot snapshot) {
        List<Target> back = snapshot.statuses().stream()
                .filter(TargetStatus::answers)
                .map(TargetStatus::target)
                .filter(awaited::remove)
                .toList();
        told.addAll(back);
        return back;
    }

    /** Whether a notice of the monitor says more than was told already. */
    synchronized boolean isNews(Notice notice) {
        if (notice.kind() == Notice.Kind.LOST) {
            told.removeAll(notice.targets());
            return true;
        }
        if (notice.kind() != Notice.Kind.BACK) {
            return true;
        }
        awaited.removeAll(notice.targets());
        return !told.containsAll(notice.targets());
    }
}
