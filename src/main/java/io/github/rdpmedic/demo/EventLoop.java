package io.github.rdpmedic.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The one thread that waits for every socket and every appointed time of a simulated network, so that an
 * idle host costs a file descriptor and nothing else.
 */
final class EventLoop implements AutoCloseable {

    /** What a socket does when it is ready; always called on the loop's thread. */
    interface Readiness {
        void ready();
    }

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getPackageName());

    private final Selector selector;
    private final Queue<Runnable> commands = new ArrayDeque<>();
    private final Appointments appointments = new Appointments();
    private final Thread thread;
    private boolean closed;

    EventLoop(String threadName) throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Runs the command on the loop's thread; after {@link #close} it is dropped. */
    void execute(Runnable command) {
        synchronized (commands) {
            if (closed) {
                return;
            }
            commands.add(command);
        }
        selector.wakeup();
    }

    /** Runs the command on the loop's thread and waits for it. */
    <T> T call(Callable<T> command) throws IOException {
        FutureTask<T> task = new FutureTask<>(command);
        synchronized (commands) {
            if (closed) {
                throw new IllegalStateException("the simulated network is closed");
            }
            commands.add(task);
        }
        selector.wakeup();
        return resultOf(task);
    }

    private static <T> T resultOf(FutureTask<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException whileWaiting) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes an appointment. On the loop's thread only, like the methods below. */
    Appointments.Appointment after(Duration delay, Runnable action) {
        return appointments.make(System.nanoTime() + delay.toNanos(), action);
    }

    SelectionKey register(SelectableChannel channel, int operations, Readiness readiness) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, readiness);
    }

    SelectionKey keyOf(SelectableChannel channel) {
        return channel.keyFor(selector);
    }

    /** A closed channel keeps its port until the selector has let go of it; this makes it let go. */
    void releaseClosedChannels() throws IOException {
        selector.selectNow();
    }

    /** Ends the thread and closes every socket; returns when both are done. */
    @Override
    public void close() {
        synchronized (commands) {
            closed = true;
        }
        selector.wakeup();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException whileWaiting) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (selector) {
            while (!isClosed()) {
                select();
                runCommands();
                appointments.due(System.nanoTime()).forEach(EventLoop::guarded);
                serveReadySockets();
            }
            runCommands();
            closeChannels();
        } catch (IOException e) {
            throw new UncheckedIOException("the selector of the simulated network failed", e);
        }
    }

    private boolean isClosed() {
        synchronized (commands) {
            return closed;
        }
    }

    private void select() throws IOException {
        OptionalLong wait = appointments.nanosToNext(System.nanoTime());
        if (wait.isEmpty()) {
            selector.select();
        } else if (wait.getAsLong() <= 0) {
            selector.selectNow();
        } else {
            selector.select(wait.getAsLong() / NANOS_PER_MILLI + 1);
        }
    }

    private void runCommands() {
        List<Runnable> due;
        synchronized (commands) {
            due = new ArrayList<>(commands);
            commands.clear();
        }
        due.forEach(EventLoop::guarded);
    }

    private void serveReadySockets() {
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            SelectionKey key = ready.next();
            ready.remove();
            if (key.isValid()) {
                guarded(((Readiness) key.attachment())::ready);
            }
        }
    }

    /** One host's mistake must not stop the others. */
    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException mistake) {
            LOG.log(System.Logger.Level.DEBUG, "a simulated host failed", mistake);
        }
    }

    private void closeChannels() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.selectNow();
    }
}
