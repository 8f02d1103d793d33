package io.github.rdpmedic.config;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for a newer central list as often as its source says, while anybody watches. No thread without a source. */
final class CentralRefresh {

    private final CentralTargets targets;
    private final Runnable looked;
    private Optional<Duration> every = Optional.empty();
    private CountDownLatch stop = new CountDownLatch(0);

    CentralRefresh(CentralTargets targets, Runnable looked) {
        this.targets = targets;
        this.looked = looked;
    }

    /** Runs as the source wants it now. Does nothing when it does so already. */
    synchronized void start() {
        Optional<Duration> wanted = targets.source().map(CentralSource::refresh);
        if (stop.getCount() > 0 && wanted.equals(every)) {
            return;
        }
        stop();
        every = wanted;
        wanted.ifPresent(this::run);
    }

    private void run(Duration pause) {
        CountDownLatch own = new CountDownLatch(1);
        stop = own;
        Thread thread = new Thread(() -> loop(own, pause), "central-targets");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void stop() {
        stop.countDown();
    }

    private void loop(CountDownLatch own, Duration pause) {
        try {
            while (!own.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                targets.refresh();
                looked.run();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
