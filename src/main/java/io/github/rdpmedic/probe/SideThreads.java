package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Printable;
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

/** Where the questions run that go beside the main connection. Bounded; the threads end when idle. */
final class SideThreads {

    private static final int MAX_THREADS = 64;
    private static final int MAX_WAITING = 512;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MAX_THREADS,
            MAX_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            DaemonThreads.named("rdp-medic-side"));

    SideThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** An answer that may be under way. */
    final class Pending<T> {

        private final FutureTask<T> task;

        private Pending(FutureTask<T> task) {
            this.task = task;
        }

        /** Waits at most until the deadline. Empty for no answer, whatever the reason; it is in the log. */
        Optional<T> answer(Deadline deadline, Climb climb) {
            try {
                return Optional.of(task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | CancellationException late) {
                climb.log("a question aside had no answer in time");
            } catch (ExecutionException failed) {
                climb.log("a question aside: " + Printable.of(failed.getCause().toString()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                task.cancel(true);
                threads.remove(task);
            }
            return Optional.empty();
        }
    }

    /** Starts at once where a thread is free. */
    <T> Pending<T> start(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException full) {
            task.cancel(false);
        }
        return new Pending<>(task);
    }
}
