package io.github.rdpmedic.config.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite database of another program, which may be running. The file is opened as one that nobody changes, so
 * that nothing is locked or written beside it; where the program has changes in a log that is not in the file yet,
 * a copy of both is read and deleted at once.
 */
final class SqliteFile implements AutoCloseable {

    static final String MAGIC = "SQLite format 3\0";
    /** Icons are in some of them. */
    static final long MAX_BYTES = 256L << 20;

    private static final String LOG = "-wal";

    private final Connection connection;
    private final Optional<Path> copy;

    private SqliteFile(Connection connection, Optional<Path> copy) {
        this.connection = connection;
        this.copy = copy;
    }

    static SqliteFile open(Path file) throws IOException, SQLException {
        Path log = file.resolveSibling(file.getFileName() + LOG);
        if (!Files.exists(log) || Files.size(log) == 0) {
            return new SqliteFile(
                    connect("file:" + file.toUri().getRawPath() + "?immutable=1", true), Optional.empty());
        }
        if (Files.size(file) + Files.size(log) > MAX_BYTES) {
            throw new IOException("too large to copy");
        }
        Path directory = Files.createTempDirectory("rdp-medic-import");
        try {
            Path copy = directory.resolve("copy.db");
            Files.copy(file, copy);
            Files.copy(log, directory.resolve("copy.db" + LOG));
            return new SqliteFile(connect(copy.toString(), false), Optional.of(directory));
        } catch (IOException | SQLException failure) {
            delete(directory);
            throw failure;
        }
    }

    private static Connection connect(String name, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + name, config.toProperties());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only=ON");
            statement.execute("PRAGMA trusted_schema=OFF");
            return connection;
        } catch (SQLException noDatabase) {
            connection.close();
            throw noDatabase;
        }
    }

    /** The columns of a table, in lower case; none when there is no table of that name. */
    Set<String> columns(String table) throws SQLException {
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<List<String>> names = rows(
                "SELECT c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name = ?",
                table);
        names.forEach(row -> columns.addAll(row));
        return columns;
    }

    /** Rows of text, at most {@value Findings#MAX_FOUND}; what is NULL is empty. */
    List<List<String>> rows(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(Findings.MAX_FOUND + 1);
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(Optional.ofNullable(result.getString(column)).orElse(""));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            connection.close();
        } finally {
            if (copy.isPresent()) {
                delete(copy.get());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        for (String name : List.of("copy.db", "copy.db" + LOG, "copy.db-shm", "copy.db-journal")) {
            Files.deleteIfExists(directory.resolve(name));
        }
        Files.deleteIfExists(directory);
    }
}
