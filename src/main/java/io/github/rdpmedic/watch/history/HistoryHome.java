package io.github.rdpmedic.watch.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the file of a history is, and whether it outlives the program. Thread-safe. */
final class HistoryHome {

    private final boolean passing;
    private Optional<HistoryFile> file;

    private HistoryHome(boolean passing, Optional<HistoryFile> file) {
        this.passing = passing;
        this.file = file;
    }

    static HistoryHome in(Path directory) {
        return new HistoryHome(false, Optional.of(HistoryFile.in(directory)));
    }

    /** A directory of its own, made when something is to be written. */
    static HistoryHome untilClosed() {
        return new HistoryHome(true, Optional.empty());
    }

    /** For reading. */
    synchronized Optional<HistoryFile> present() {
        return file.filter(HistoryFile::exists);
    }

    /** For writing. */
    synchronized HistoryFile file() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(HistoryFile.in(Files.createTempDirectory("rdp-medic-history")));
        }
        return file.get();
    }

    synchronized void close() throws IOException {
        if (passing && file.isPresent()) {
            file.get().delete();
            Files.deleteIfExists(file.get().path().getParent());
        }
    }
}
