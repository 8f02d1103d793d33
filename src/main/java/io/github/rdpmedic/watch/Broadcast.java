package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the listeners. Snapshots replace each other, so at most one in 100 ms is sent and the last one always
 * is; changes of state, checks and notices are each sent. Only {@link #latest} and {@link #remove} may be called from
 * any thread.
 */
final class Broadcast {

    private static final Duration PACE = Duration.ofMillis(100);

    private final List<WatchListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<WatchListener>> news = new ArrayList<>();
    private volatile WatchSnapshot latest;
    private long nextSend;
    private boolean unsent;

    Broadcast(WatchSnapshot first) {
        latest = first;
    }

    WatchSnapshot latest() {
        return latest;
    }

    void add(WatchListener listener) {
        listeners.add(listener);
        tell(listener, hearer -> hearer.changed(latest));
    }

    void remove(WatchListener listener) {
        listeners.remove(listener);
    }

    void stateChanged(StateChange change) {
        news.add(listener -> listener.stateChanged(change));
    }

    void checked(TargetStatus status, CheckResult result) {
        news.add(listener -> listener.checked(status, result));
    }

    void slept(Instant from, Instant to) {
        news.add(listener -> listener.slept(from, to));
    }

    void notice(Notice notice) {
        news.add(listener -> listener.notice(notice));
    }

    void keep(NoticeLedger ledger) {
        news.add(listener -> listener.keep(ledger));
    }

    /** Takes the snapshot that belongs to the news collected before. */
    void update(WatchSnapshot snapshot) {
        boolean same = snapshot.statuses().equals(latest.statuses())
                && snapshot.pausedUntil().equals(latest.pausedUntil())
                && snapshot.snoozes().equals(latest.snoozes());
        if (!same) {
            latest = snapshot;
            unsent = true;
        }
    }

    /** Sends what is due. */
    void flush(Moment now) {
        List<Consumer<WatchListener>> due = List.copyOf(news);
        news.clear();
        due.forEach(this::tellAll);
        if (unsent && now.nanos() >= nextSend) {
            unsent = false;
            nextSend = now.after(PACE);
            WatchSnapshot snapshot = latest;
            tellAll(listener -> listener.changed(snapshot));
        }
    }

    /** When {@link #flush} has a snapshot to send, on the monotonic clock. */
    long nextFlush() {
        return unsent ? nextSend : Moment.NEVER;
    }

    private void tellAll(Consumer<WatchListener> message) {
        listeners.forEach(listener -> tell(listener, message));
    }

    private static void tell(WatchListener listener, Consumer<WatchListener> message) {
        try {
            message.accept(listener);
        } catch (RuntimeException broken) {
            Defect.report("a listener of the monitor", broken);
        }
    }
}
