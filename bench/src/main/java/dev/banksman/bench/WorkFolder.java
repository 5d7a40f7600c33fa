package dev.banksman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for large files: the user's own, which stays, or a temporary one, which goes. */
record WorkFolder(Path path, boolean temporary) implements AutoCloseable {

    static WorkFolder at(@Nullable Path folder) throws IOException {
        return folder == null
                ? new WorkFolder(Files.createTempDirectory("banksman-bench"), true)
                : new WorkFolder(Files.createDirectories(folder), false);
    }

    @Override
    public void close() throws IOException {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inside) {
                Files.delete(file);
            }
        }
    }
}
