package dev.banksman.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases on which everything has to hold; each asked gives a new, empty one. */
enum Engine {
    SQLITE {
        @Override
        String create(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("test.db");
        }
    },
    POSTGRESQL {
        @Override
        String create(Path folder) {
            String name = "t" + Server.COUNT.incrementAndGet();
            try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.INSTANCE.getJdbcUrl("postgres", name);
        }
    };

    static final SecretKeys KEYS =
            SecretKeys.of(List.of(Base64.getEncoder().encodeToString(new byte[32])));

    abstract String create(Path folder);

    static String fresh(Engine engine) {
        try {
            Path folder = Files.createTempDirectory("store");
            folder.toFile().deleteOnExit();
            return engine.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoreOptions options(String url, String node, InstantSource clock) {
        return new StoreOptions(url, "", "", node, 3, 3, Duration.ofSeconds(20), clock, KEYS);
    }

    /** One server for all tests, started by the first that asks. */
    static final class Server {
        static final AtomicInteger COUNT = new AtomicInteger();
        static final EmbeddedPostgres INSTANCE = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                // quick to stop: what outlives a crash is the server's own promise
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
