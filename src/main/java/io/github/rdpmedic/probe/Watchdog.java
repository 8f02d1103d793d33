package io.github.rdpmedic.probe;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes what blocks when its time is up. A read timeout would not do: it starts anew with every byte of a
 * peer that drips, and a write has none at all. One daemon thread, which ends when nothing is watched.
 */
final class Watchdog {

    private static final int IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor thread;

    Watchdog() {
        thread = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("rdp-medic-deadline"));
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs {@code closer} at the deadline, unless the result was run before. */
    Runnable closeAt(Deadline deadline, Runnable closer) {
        Future<?> due = thread.schedule(closer, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }
}
