package dev.banksman.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements on one connection, each prepared once. Parameters are texts, whole numbers and bytes.
 * For use by one thread at a time.
 */
public final class Sql implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** How many rows were changed. */
    public int update(String sql, Object... parameters) throws SQLException {
        return statement(sql, parameters).executeUpdate();
    }

    /** The rows, in their order. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (ResultSet rows = statement(sql, parameters).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (ResultSet rows = statement(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** The one number that this gives. */
    public long number(String sql, Object... parameters) throws SQLException {
        return first(sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    /** The time by the database's own clock, in milliseconds since 1970. */
    public long time() throws SQLException {
        return number("SELECT " + dialect.time());
    }

    /**
     * Begins a transaction. SQLite takes its one lock for writing at once, and only for as long as
     * it is needed: its driver would take it again right after each commit.
     */
    void begin() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            update("BEGIN IMMEDIATE");
        }
    }

    void commit() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            update("COMMIT");
        } else {
            connection.commit();
        }
    }

    void rollback() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            update("ROLLBACK");
        } else {
            connection.rollback();
        }
    }

    private PreparedStatement statement(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, Texts.storable(text));
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> throw new IllegalArgumentException("no parameter: " + value.getClass());
        }
    }

    /** Gives the connection back to the system; never fails. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // it was lost already, or the system is closing it
        }
    }
}
