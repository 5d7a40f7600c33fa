package dev.banksman.store.sql;

import dev.banksman.port.StoreUnavailableException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date; nodes that start at once wait for each other. */
final class Migrations {

    private static final String PLACE = "classpath:dev/banksman/store/schema";

    private Migrations() {}

    static void run(DatabaseAddress address) {
        Map<String, String> words =
                switch (address.dialect()) {
                    case SQLITE ->
                            Map.of("text", "TEXT", "bytes", "BLOB", "compact", "WITHOUT ROWID");
                    case POSTGRESQL ->
                            Map.of("text", "TEXT COLLATE \"C\"", "bytes", "BYTEA", "compact", "");
                };
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(new Source(address))
                    .locations(PLACE)
                    .placeholders(words)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailableException("the tables cannot be brought up to date", e);
        }
    }

    /** Connections for Flyway. */
    private record Source(DatabaseAddress address) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return switch (address.dialect()) {
                case SQLITE -> Connections.sqlite(address, false);
                case POSTGRESQL -> Connections.postgresql(address);
            };
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException("it logs nothing");
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // it logs nothing
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // the connection's own limits count
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("it logs nothing");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
