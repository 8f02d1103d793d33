package io.github.rdpmedic.probe;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that can be given neither a deadline nor a close, such as a name lookup. The caller stops waiting;
 * the call itself ends when the operating system lets it. A bounded number of them hang at once, and the
 * threads end when idle.
 */
final class OffThread {

    private static final int MAX_THREADS = 16;
    private static final int MAX_WAITING = 256;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    OffThread(String name) {
        threads = new ThreadPoolExecutor(
                MAX_THREADS,
                MAX_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MAX_WAITING),
                DaemonThreads.named(name));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Lets a call run while the caller goes on; {@code cancel(true)} forgets it. Empty when there is no place. */
    <T> Optional<FutureTask<T>> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        try {
            threads.execute(task);
            return Optional.of(task);
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
    }

    /**
     * @throws TimeoutException when the deadline passed, or so many calls hang that this one found no place
     * @throws ExecutionException what the call threw
     * @throws CancellationException when the probe was cancelled or its thread interrupted
     */
    <T> T call(Callable<T> call, Deadline deadline, Cancellation cancellation)
            throws TimeoutException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(call);
        Runnable forget = cancellation.onCancel(() -> task.cancel(true));
        try {
            threads.execute(task);
            return task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException full) {
            throw new TimeoutException("too many calls hang");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            forget.run();
            task.cancel(true);
            threads.remove(task);
        }
    }
}
