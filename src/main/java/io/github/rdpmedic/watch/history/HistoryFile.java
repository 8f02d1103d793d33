package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.watch.history.HistoryException.Trouble;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.sqlite.JDBC;

/** Opens the file, brings it to the present version, and sets a damaged one aside. */
record HistoryFile(Path path) {

    static final String NAME = "history";

    /** Another process may be writing; a batch takes milliseconds, the daily upkeep seconds. */
    private static final int PATIENCE_MILLIS = 5_000;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LARGEST_IDLE_WAL = 4 << 20;
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    static HistoryFile in(Path directory) {
        return new HistoryFile(directory.resolve(NAME + ".db"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Also makes it. The library of SQLite is loaded by the first call in this process. */
    Database open() throws HistoryException {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            createForTheOwner();
            Database database = connect();
            try {
                prepare(database);
                return database;
            } catch (SQLException | HistoryException failure) {
                database.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        } catch (IOException noDirectory) {
            throw passing(noDirectory);
        } catch (LinkageError noLibrary) {
            throw lasting("no-library", Printable.of(noLibrary.toString()), noLibrary);
        }
    }

    /** Where there are such rights; what SQLite makes beside the file has the same. */
    private void createForTheOwner() throws IOException {
        if (!exists() && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } catch (FileAlreadyExistsException madeByAnotherProcess) {
                return;
            }
        }
    }

    private Database connect() throws SQLException, HistoryException {
        try {
            return new Database(JDBC.createConnection("jdbc:sqlite:" + path, new Properties()));
        } catch (SQLException failure) {
            Throwable cause = failure.getCause();
            if (cause != null && !(cause instanceof SQLException)) {
                throw lasting("no-library", Printable.of(cause.toString()), cause);
            }
            throw failure;
        }
    }

    /** What decides on the layout of a new file comes before what writes to it. */
    private void prepare(Database database) throws SQLException, HistoryException {
        database.pragma("busy_timeout = " + PATIENCE_MILLIS);
        if (database.number("user_version") > Schema.VERSION) {
            throw lasting("newer", Printable.of(path.toString()), new IllegalStateException("user_version"));
        }
        database.pragma("auto_vacuum = INCREMENTAL");
        database.pragma("journal_mode = WAL");
        database.pragma("synchronous = NORMAL");
        database.pragma("journal_size_limit = " + LARGEST_IDLE_WAL);
        Schema.migrate(database);
    }

    /** A failed statement as something to say and something to do. */
    HistoryException failed(SQLException failure) {
        Trouble trouble = Trouble.of(failure);
        return trouble == Trouble.DAMAGED
                ? new HistoryException(
                        trouble, Message.of(HistoryFile.class, "damaged", Printable.of(path.toString())), failure)
                : passing(Trouble.reason(failure), failure);
    }

    static HistoryException passing(IOException failure) {
        Object reason = failure instanceof FileSystemException
                ? Message.of(HistoryFile.class, "reason.read-only")
                : Printable.of(failure.toString());
        return passing(reason, failure);
    }

    private static HistoryException passing(Object reason, Exception failure) {
        return new HistoryException(Trouble.PASSING, Message.of(HistoryFile.class, "passing", reason), failure);
    }

    private static HistoryException lasting(String key, String detail, Throwable cause) {
        return new HistoryException(Trouble.LASTING, Message.of(HistoryFile.class, key, detail), cause);
    }

    /**
     * Gives a damaged file a name with the date, so that a new one can begin.
     *
     * @return one sentence that says so
     */
    Message setAside(LocalDate today) throws IOException {
        Path aside = freeName(NAME + ".damaged-" + today);
        Files.move(path, aside);
        for (String companion : COMPANIONS) {
            Path beside = path.resolveSibling(path.getFileName() + companion);
            if (Files.exists(beside)) {
                Files.move(beside, aside.resolveSibling(aside.getFileName() + companion));
            }
        }
        return Message.of(
                HistoryFile.class,
                "set-aside",
                Printable.of(path.toString()),
                Printable.of(aside.getFileName().toString()));
    }

    private Path freeName(String name) {
        Path free = path.resolveSibling(name + ".db");
        for (int i = 2; Files.exists(free); i++) {
            free = path.resolveSibling(name + "-" + i + ".db");
        }
        return free;
    }

    void delete() throws IOException {
        for (String companion : COMPANIONS) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + companion));
        }
        Files.deleteIfExists(path);
    }
}
