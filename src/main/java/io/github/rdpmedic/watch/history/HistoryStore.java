package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The history of some targets in one file. Nothing is opened before the first entry, and no failure of the file
 * reaches whoever hands an entry in.
 */
public final class HistoryStore implements History, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HistoryStore.class.getName());

    private final HistoryHome home;
    private final HistoryWriter writer;

    private HistoryStore(HistoryHome home, Retention retention, Clock clock, Consumer<Message> trouble) {
        this.home = home;
        this.writer = new HistoryWriter(home, retention, clock, trouble);
    }

    /**
     * @param directory of the file {@code history.db}; made when needed
     * @param trouble hears once of each kind of trouble, on the writer's thread
     */
    public static HistoryStore in(Path directory, Retention retention, Clock clock, Consumer<Message> trouble) {
        return new HistoryStore(HistoryHome.in(directory), retention, clock, trouble);
    }

    /** In a temporary file that {@link #close} deletes. */
    public static HistoryStore untilClosed(Clock clock) {
        return new HistoryStore(HistoryHome.untilClosed(), Retention.DEFAULTS, clock, trouble -> {});
    }

    /** Returns at once, on any thread. */
    void add(Entry entry) {
        writer.add(entry);
    }

    @Override
    public Optional<Message> trouble() {
        return writer.trouble();
    }

    @Override
    public TargetHistory read(Target target, Instant from, Instant to) throws HistoryException {
        TargetKey key = TargetKey.of(target);
        TargetHistory read = reading(reader -> reader.read(key, from, to)).orElse(TargetHistory.empty(from, to));
        return writer.holds(key) ? read.continuing() : read;
    }

    @Override
    public Optional<CheckLog> log(Target target, State state, Instant from, Instant to) throws HistoryException {
        return reading(reader -> reader.log(TargetKey.of(target), state, from, to))
                .flatMap(found -> found);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(HistoryReader reader) throws SQLException;
    }

    private <T> Optional<T> reading(Question<T> question) throws HistoryException {
        Optional<HistoryFile> file = home.present();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Database database = file.get().open()) {
            return Optional.of(question.ask(new HistoryReader(database)));
        } catch (SQLException failure) {
            throw file.get().failed(failure);
        }
    }

    /** Writes down what is waiting, and ends the thread. */
    @Override
    public void close() {
        writer.close();
        try {
            home.close();
        } catch (IOException leftBehind) {
            LOG.log(System.Logger.Level.DEBUG, "a temporary history was not deleted", leftBehind);
        }
    }
}
