package io.github.rdpmedic.probe;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Lets another thread end a probe at once. Blocking socket calls cannot be interrupted, so what must be
 * closed registers here and is closed by {@link #cancel}.
 */
public final class Cancellation {

    private final Set<Runnable> closers = new LinkedHashSet<>();
    private boolean cancelled;

    /** Never cancelled by anyone. */
    public static Cancellation none() {
        return new Cancellation();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    public void cancel() {
        Set<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = new LinkedHashSet<>(closers);
            closers.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Runs {@code closer} on cancel, or now when that has already happened. The result takes it back. */
    public Runnable onCancel(Runnable closer) {
        synchronized (this) {
            if (!cancelled) {
                closers.add(closer);
                return () -> forget(closer);
            }
        }
        closer.run();
        return () -> {};
    }

    private synchronized void forget(Runnable closer) {
        closers.remove(closer);
    }
}
