package io.github.rdpmedic;

import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.watch.NoticeLedger;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchListener;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps in {@code notices.json} what a person was told and does not want to hear, over the end of the program. For one
 * process at a time.
 */
final class NoticeFile {

    private static final Logger LOG = System.getLogger(NoticeFile.class.getName());
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 16L << 20;

    private final Path file;

    /** @param directory made by the first write */
    NoticeFile(Path directory) {
        file = directory.resolve("notices.json");
    }

    /** Hands over what was kept, and keeps what is new until the result runs. */
    Runnable keeping(Watch watch) {
        watch.recall(read());
        Writer writer = new Writer();
        Runnable unsubscribe = watch.subscribe(writer);
        return () -> {
            unsubscribe.run();
            writer.close();
        };
    }

    /** Nothing where there is no file; one that is damaged is set aside, at worst something is told twice. */
    NoticeLedger read() {
        try {
            if (!Files.exists(file)) {
                return NoticeLedger.EMPTY;
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new NoticesJson.DamagedException(new IOException(Files.size(file) + " bytes"));
            }
            return NoticesJson.decode(Files.readAllBytes(file));
        } catch (NoticesJson.DamagedException damaged) {
            setAside();
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "What was told before is not known: {0}", unreadable.toString());
        }
        return NoticeLedger.EMPTY;
    }

    private void setAside() {
        Path aside = file.resolveSibling("notices.damaged.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.log(Level.WARNING, "{0} is unreadable; it is now {1}, and a new one begins.", file, aside);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "{0} is unreadable and cannot be moved: {1}", file, stays.toString());
        }
    }

    /** On a thread of its own, which ends when there is nothing to write; of several versions the newest is written. */
    private final class Writer implements WatchListener {
        private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                Writer::daemon,
                new ThreadPoolExecutor.DiscardOldestPolicy());

        Writer() {
            thread.allowCoreThreadTimeOut(true);
        }

        @Override
        public void changed(WatchSnapshot snapshot) {}

        @Override
        public void keep(NoticeLedger ledger) {
            thread.execute(() -> write(ledger));
        }

        private void write(NoticeLedger ledger) {
            try {
                AtomicFile.replace(file, NoticesJson.encode(ledger));
            } catch (IOException unwritable) {
                LOG.log(Level.WARNING, "What was told will be told again: {0}", unwritable.toString());
            }
        }

        void close() {
            thread.shutdown();
            try {
                thread.awaitTermination(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "rdp-medic notice file");
            thread.setDaemon(true);
            return thread;
        }
    }
}
