package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchListener;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Instant;
import java.util.function.Predicate;

/** Hears the monitor and hands on what is to be written down. For the monitor's thread. */
public final class Recorder implements WatchListener {

    private final HistoryStore store;
    private final Predicate<Target> recorded;
    private boolean paused;

    /** @param recorded the targets whose history this is */
    public Recorder(HistoryStore store, Predicate<Target> recorded) {
        this.store = store;
        this.recorded = recorded;
    }

    @Override
    public void changed(WatchSnapshot snapshot) {
        boolean anyOfThem =
                snapshot.statuses().stream().map(TargetStatus::target).anyMatch(recorded);
        if (snapshot.paused() != paused && anyOfThem) {
            paused = snapshot.paused();
            store.add(paused ? new Entry.Paused(snapshot.at()) : new Entry.Resumed(snapshot.at()));
        }
    }

    @Override
    public void stateChanged(StateChange change) {
        if (recorded.test(change.status().target())) {
            store.add(new Entry.Changed(change));
        }
    }

    @Override
    public void checked(TargetStatus status, CheckResult result) {
        if (recorded.test(status.target())) {
            store.add(Entry.Checked.of(status, result));
        }
    }

    @Override
    public void slept(Instant from, Instant to) {
        store.add(new Entry.Slept(from, to));
    }
}
