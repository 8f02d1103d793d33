package io.github.rdpmedic.watch.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection, its statements prepared once. For one thread. Moments are milliseconds since 1970. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** @return how many rows changed */
    int execute(String sql, Object... arguments) throws SQLException {
        try {
            return statement(sql, arguments).executeUpdate();
        } catch (SQLException failure) {
            // A statement that failed is closed by the driver.
            prepared.remove(sql);
            throw failure;
        }
    }

    /** @return the id of the new row */
    long insert(String sql, Object... arguments) throws SQLException {
        execute(sql, arguments);
        return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    <T> List<T> query(String sql, Row<T> reader, Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement(sql, arguments).executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            prepared.remove(sql);
            throw failure;
        }
    }

    <T> Optional<T> first(String sql, Row<T> reader, Object... arguments) throws SQLException {
        try (ResultSet rows = statement(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException failure) {
            prepared.remove(sql);
            throw failure;
        }
    }

    /** To its end, whether it answers with rows or not: {@code incremental_vacuum} gives back a page with each step. */
    void pragma(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA " + text);
        }
    }

    long number(String pragma) throws SQLException {
        return first("PRAGMA " + pragma, row -> row.getLong(1)).orElse(0L);
    }

    /** All of it or nothing. Waits for another writer before it begins, so that it does not fail halfway. */
    void transaction(Work work) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                work.run();
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException failure) {
                rollBack(failure);
                throw failure;
            }
        }
    }

    private void rollBack(Exception failure) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    private PreparedStatement statement(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, Object argument) throws SQLException {
        Object value = argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant moment) {
            statement.setLong(index, moment.toEpochMilli());
        } else if (value instanceof Number number) {
            statement.setLong(index, number.longValue());
        } else {
            statement.setString(index, value.toString());
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Long> optionalLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
