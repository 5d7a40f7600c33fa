package dev.banksman.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL in a folder, that can crash and come back on the same port. */
public final class Postgres implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.port = server.getPort();
        this.server = server;
    }

    /** Starts one in a folder that need not be there. */
    public static Postgres start(Path folder) {
        return new Postgres(folder, open(folder, 0));
    }

    private static EmbeddedPostgres open(Path folder, int port) {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    /**
     * Ends it as a crash does, with nothing written out: what {@code pg_ctl stop -m immediate}
     * does.
     */
    public void crash() {
        try {
            String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
            Optional<ProcessHandle> postmaster = ProcessHandle.of(Long.parseLong(pid.strip()));
            new ProcessBuilder("kill", "-QUIT", pid.strip()).start().waitFor();
            Awaiting.within(Duration.ofSeconds(20))
                    .until(
                            "PostgreSQL to crash",
                            () -> !postmaster.map(ProcessHandle::isAlive).orElse(false));
            // it is gone already: this lets go of the folder
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Starts it again on the same data and port. */
    public void startAgain() {
        server = open(folder, port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
