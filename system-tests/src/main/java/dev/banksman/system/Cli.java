package dev.banksman.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Banksman's commands as processes of their own, on this process's class path. */
public final class Cli {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Cli() {}

    /**
     * Runs a command in a folder until it ends.
     *
     * @throws AssertionError with all that it said, when it fails
     */
    public static void run(Path folder, String... arguments) {
        Path log = folder.resolve("command.log");
        List<String> command = new ArrayList<>(Service.ownClassPath());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(arguments) + " did not end: " + log);
            }
            if (process.exitValue() > 1) {
                throw new AssertionError(List.of(arguments) + ": " + Files.readString(log));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
