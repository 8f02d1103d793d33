package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.watch.history.HistoryException.Trouble;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The one thread that writes. It gathers for a moment, writes all at once, and keeps what it could not write. */
final class HistoryWriter {

    /** Beyond this the oldest are dropped, so that a locked file does not fill the memory. */
    static final int MOST_WAITING = 2_000;

    private static final System.Logger LOG = System.getLogger(HistoryWriter.class.getName());
    private static final Duration GATHERING = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_WORDS = Duration.ofSeconds(7);

    private final HistoryHome home;
    private final Retention retention;
    private final Clock clock;
    private final Consumer<Message> tell;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Deque<Entry> unwritten = new ArrayDeque<>();
    private Optional<Thread> thread = Optional.empty();
    private Optional<Database> database = Optional.empty();
    private Optional<Ledger> ledger = Optional.empty();
    private volatile Optional<HistoryException> failure = Optional.empty();
    private volatile Set<TargetKey> open = Set.of();
    private volatile boolean closed;

    HistoryWriter(HistoryHome home, Retention retention, Clock clock, Consumer<Message> tell) {
        this.home = home;
        this.retention = retention;
        this.clock = clock;
        this.tell = tell;
    }

    void add(Entry entry) {
        if (closed) {
            return;
        }
        while (!queue.offer(entry)) {
            queue.poll();
        }
        start();
    }

    private synchronized void start() {
        if (thread.isEmpty()) {
            Thread writer = new Thread(this::run, "rdp-medic history");
            writer.setDaemon(true);
            thread = Optional.of(writer);
            writer.start();
        }
    }

    Optional<Message> trouble() {
        return failure.map(HistoryException::sentence);
    }

    /** Whether the newest span of this target still holds. */
    boolean holds(TargetKey key) {
        return open.contains(key);
    }

    private void run() {
        try {
            while (!closed) {
                gather();
                write();
            }
        } catch (InterruptedException closing) {
            LOG.log(System.Logger.Level.DEBUG, "the history is closed");
        }
        queue.drainTo(unwritten);
        write();
        closeDatabase();
    }

    private void gather() throws InterruptedException {
        Entry first = unwritten.isEmpty() ? queue.take() : queue.poll(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            unwritten.add(first);
            Thread.sleep(GATHERING.toMillis());
        }
        queue.drainTo(unwritten);
        while (unwritten.size() > MOST_WAITING) {
            unwritten.remove();
        }
    }

    private void write() {
        if (failure.filter(last -> last.trouble() == Trouble.LASTING).isPresent()) {
            unwritten.clear();
            return;
        }
        try {
            writeOrSetAside();
            recovered();
        } catch (HistoryException notWritten) {
            failed(notWritten);
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.WARNING, "A defect in the history; some of it is lost.", defect);
            unwritten.clear();
            closeDatabase();
        }
    }

    private void writeOrSetAside() throws HistoryException {
        try {
            writeAll();
        } catch (HistoryException damaged) {
            if (damaged.trouble() != Trouble.DAMAGED) {
                throw damaged;
            }
            setAside(damaged);
            writeAll();
        }
    }

    private void writeAll() throws HistoryException {
        HistoryFile file = file();
        if (ledger.isEmpty()) {
            database = Optional.of(file.open());
            ledger = database.map(Ledger::new);
        }
        try {
            Instant now = clock.instant();
            ledger.get().write(List.copyOf(unwritten), now);
            unwritten.clear();
            open = ledger.get().open();
            Upkeep upkeep = new Upkeep(database.get(), retention);
            if (upkeep.isDue(now)) {
                upkeep.run(now);
            }
        } catch (SQLException failed) {
            if (!Trouble.leavesTheConnection(failed)) {
                closeDatabase();
            }
            throw file.failed(failed);
        }
    }

    private HistoryFile file() throws HistoryException {
        try {
            return home.file();
        } catch (IOException noPlace) {
            throw HistoryFile.passing(noPlace);
        }
    }

    private void setAside(HistoryException damaged) throws HistoryException {
        closeDatabase();
        try {
            Message sentence = file().setAside(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            LOG.log(System.Logger.Level.WARNING, sentence.toString());
            tell.accept(sentence);
        } catch (IOException held) {
            damaged.addSuppressed(held);
            throw damaged;
        }
    }

    /** One sentence for each new kind of trouble, not one for each batch. */
    private void failed(HistoryException notWritten) {
        boolean known = failure.filter(last -> last.sentence().equals(notWritten.sentence()))
                .isPresent();
        failure = Optional.of(notWritten);
        if (!known) {
            LOG.log(System.Logger.Level.WARNING, notWritten.getMessage());
            tell.accept(notWritten.sentence());
        }
    }

    private void recovered() {
        if (failure.isPresent()) {
            failure = Optional.empty();
            LOG.log(System.Logger.Level.INFO, "The history is written again.");
        }
    }

    private void closeDatabase() {
        open = Set.of();
        ledger = Optional.empty();
        database.ifPresent(opened -> {
            try {
                opened.close();
            } catch (SQLException alreadyGone) {
                LOG.log(System.Logger.Level.DEBUG, "the history did not close", alreadyGone);
            }
        });
        database = Optional.empty();
    }

    void close() {
        closed = true;
        Optional<Thread> writer;
        synchronized (this) {
            writer = thread;
        }
        try {
            if (writer.isPresent()) {
                writer.get().interrupt();
                writer.get().join(LAST_WORDS.toMillis());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
