package dev.banksman.jira.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One stream of bytes to read.
 *
 * @param file nothing for standard input
 * @param size in bytes; -1 when not known
 */
record Input(String name, Optional<Path> file, long size) {

    private static final String STANDARD_INPUT = "-";

    /** The inputs that the given paths mean: a folder means the files in it and below, by name. */
    static List<Input> of(List<Path> paths) {
        List<Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().equals(STANDARD_INPUT)) {
                inputs.add(new Input("standard input", Optional.empty(), -1));
            } else if (Files.isDirectory(path)) {
                inputs.addAll(folder(path));
            } else {
                inputs.add(file(path));
            }
        }
        return inputs;
    }

    private static List<Input> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Input::file)
                    .toList();
        } catch (IOException failed) {
            throw new UnreadableHistoryException(
                    "The folder " + folder + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Input file(Path file) {
        if (!Files.isReadable(file)) {
            String what = Files.exists(file) ? " may not be read." : " is not there.";
            throw new UnreadableHistoryException("The history " + file + what);
        }
        try {
            return new Input(file.toString(), Optional.of(file), Files.size(file));
        } catch (IOException failed) {
            throw new UnreadableHistoryException(
                    "The history " + file + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : System.in;
    }
}
