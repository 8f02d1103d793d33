package io.github.rdpmedic.config;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has files looked at every two seconds: polling works on network drives too, and costs two stats a file. While a
 * file is still changing it waits, so that no half-written file is read.
 */
final class FileWatch {

    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration SETTLING = Duration.ofMillis(250);

    private final Supplier<List<FileStamp>> stamps;
    private final Runnable whenStill;
    private volatile List<FileStamp> before = List.of();
    private CountDownLatch stop = new CountDownLatch(0);

    FileWatch(Supplier<List<FileStamp>> stamps, Runnable whenStill) {
        this.stamps = stamps;
        this.whenStill = whenStill;
    }

    /** Does nothing when it runs. */
    synchronized void start() {
        if (stop.getCount() > 0) {
            return;
        }
        CountDownLatch own = new CountDownLatch(1);
        stop = own;
        Thread thread = new Thread(() -> run(own), "config-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** The thread ends without an interrupt, which would break a file operation under way. */
    synchronized void stop() {
        stop.countDown();
    }

    private void run(CountDownLatch own) {
        try {
            Duration pause = SETTLING;
            while (!own.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look() ? PERIOD : SETTLING;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Holds no lock while it calls out.
     *
     * @return whether the files are as they were at the last look
     */
    boolean look() {
        List<FileStamp> now = stamps.get();
        boolean still = now.equals(before);
        before = now;
        if (still) {
            whenStill.run();
        }
        return still;
    }
}
