package dev.banksman.store.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections with what each database needs to be safe and in time. */
final class Connections {

    /** A transaction here never waits for anybody: longer than a long pause of the collector. */
    private static final int IDLE_MILLIS = 3_000;

    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KIB = 16_384;

    private final DatabaseAddress address;

    Connections(DatabaseAddress address) {
        this.address = address;
    }

    /** One that writes, in transactions. */
    Sql writing() throws SQLException {
        Connection connection =
                switch (address.dialect()) {
                    case SQLITE -> sqlite(address, false);
                    case POSTGRESQL -> postgresql(address);
                };
        connection.setAutoCommit(address.dialect() == Dialect.SQLITE);
        return new Sql(connection, address.dialect());
    }

    /** One that reads. */
    Sql reading() throws SQLException {
        Connection connection =
                switch (address.dialect()) {
                    case SQLITE -> sqlite(address, true);
                    case POSTGRESQL -> postgresql(address);
                };
        if (address.dialect() == Dialect.POSTGRESQL) {
            connection.setReadOnly(true);
        }
        return new Sql(connection, address.dialect());
    }

    /** WAL with a full sync at each commit: what is acknowledged outlives a loss of power. */
    static Connection sqlite(DatabaseAddress address, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
        }
        return config.createConnection(address.url());
    }

    /** Time limits on everything: a database that hangs must not hang us. */
    static Connection postgresql(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
        }
        long seconds = Math.max(1, address.patience().toSeconds());
        properties.setProperty("connectTimeout", String.valueOf(Math.min(seconds, 5)));
        properties.setProperty("loginTimeout", String.valueOf(Math.min(seconds, 5)));
        properties.setProperty("socketTimeout", String.valueOf(seconds));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "banksman");
        Connection connection = DriverManager.getConnection(address.url(), properties);
        try (Statement statement = connection.createStatement()) {
            // a node that is frozen within a transaction would hold its locks against all others
            statement.execute("SET idle_in_transaction_session_timeout = " + IDLE_MILLIS);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
