package io.github.rdpmedic.demo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** At most two threads for what takes processor time; they end when there has been nothing to do for a while. */
final class Workers implements Executor, AutoCloseable {

    private static final int THREADS = 2;
    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int PATIENCE_MILLIS = 5_000;

    private final AtomicInteger number = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;

    Workers(String threadName) {
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, threadName + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    threads.removeIf(old -> old.getState() == Thread.State.TERMINATED);
                    threads.add(thread);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Returns when the threads are gone: a pool calls itself terminated a moment earlier. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException whileWaiting) {
            Thread.currentThread().interrupt();
        }
    }
}
