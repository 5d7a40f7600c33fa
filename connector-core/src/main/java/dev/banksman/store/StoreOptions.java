package dev.banksman.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How a store is opened.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 * @param user blank where the database needs none
 * @param node the name of this process among those that share the database; the same after a
 *     restart
 * @param writers connections that write; SQLite has one whatever is said
 * @param readers connections that read
 * @param patience how long somebody waits for a commit or for a connection
 * @param clock tells when an item is due; leases run by the database's own
 * @param keys for the tenants' secrets
 */
public record StoreOptions(
        String url,
        String user,
        String password,
        String node,
        int writers,
        int readers,
        Duration patience,
        InstantSource clock,
        SecretKeys keys) {

    private static final int WRITERS = 4;
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A SQLite file named {@code banksman.db} in a folder that is there. */
    public static StoreOptions folder(
            Path folder, String node, InstantSource clock, SecretKeys keys) {
        String url = "jdbc:sqlite:" + folder.resolve("banksman.db");
        return new StoreOptions(url, "", "", node, 1, READERS, PATIENCE, clock, keys);
    }

    /** A PostgreSQL database with the usual numbers of connections. */
    public static StoreOptions server(
            String url, String node, InstantSource clock, SecretKeys keys) {
        return new StoreOptions(url, "", "", node, WRITERS, READERS, PATIENCE, clock, keys);
    }

    public StoreOptions login(String newUser, String newPassword) {
        return new StoreOptions(
                url, newUser, newPassword, node, writers, readers, patience, clock, keys);
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "a store for " + node;
    }
}
