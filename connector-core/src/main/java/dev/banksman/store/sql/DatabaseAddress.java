package dev.banksman.store.sql;

import java.time.Duration;

/**
 * Where a database is and how it is used.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 * @param user blank where the URL or the database needs none
 * @param writers connections that write; SQLite has one whatever is said
 * @param readers connections that read
 * @param patience how long somebody waits for a commit or for a connection
 */
public record DatabaseAddress(
        String url, String user, String password, int writers, int readers, Duration patience) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public DatabaseAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "a database URL begins with " + SQLITE + " or " + POSTGRESQL);
        }
        if (writers < 1 || readers < 1) {
            throw new IllegalArgumentException("a database needs a connection of each sort");
        }
    }

    public Dialect dialect() {
        return url.startsWith(SQLITE) ? Dialect.SQLITE : Dialect.POSTGRESQL;
    }

    /** Without the password, and without what a URL may hold of it. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
