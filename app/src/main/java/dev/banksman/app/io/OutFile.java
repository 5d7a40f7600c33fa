package dev.banksman.app.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there when
 * {@link #keep kept}. Closing it before, or ending the process by a signal, leaves nothing behind.
 * What is no regular file, such as a pipe, is written directly.
 */
public final class OutFile implements AutoCloseable {

    /** How standard output is named. */
    public static final String STANDARD_OUTPUT = "-";

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final OutputStream stream;
    private final Optional<Path> draft;
    private final Path target;

    private OutFile(String name, OutputStream stream, Optional<Path> draft, Path target) {
        this.name = name;
        this.stream = stream;
        this.draft = draft;
        this.target = target;
    }

    /**
     * Says what would make a place unfit, before any work is done.
     *
     * @throws UnusableException if its folder is not there, or it is a folder itself
     */
    public static void check(String option, String name) {
        if (name.equals(STANDARD_OUTPUT)) {
            return;
        }
        Path place = Path.of(name).toAbsolutePath();
        if (name.isBlank() || Files.isDirectory(place)) {
            throw new UnusableException(
                    "%s %s: that is a folder, name a file".formatted(option, name));
        }
        Path folder = folder(place);
        if (!Files.isDirectory(folder)) {
            throw new UnusableException(
                    "%s %s: the folder %s is not there".formatted(option, name, folder));
        }
        if (!Files.isWritable(
                Files.exists(place) && !Files.isRegularFile(place) ? place : folder)) {
            throw new UnusableException(
                    "%s %s: the folder %s may not be written to".formatted(option, name, folder));
        }
    }

    /** As {@link #check(String, String)}; and no output takes the place of an input. */
    public static void check(String option, String name, List<Path> inputs) {
        check(option, name);
        Path place = Path.of(name).toAbsolutePath().normalize();
        for (Path input : inputs) {
            if (place.equals(input.toAbsolutePath().normalize()) && !name.equals(STANDARD_OUTPUT)) {
                throw new UnusableException(
                        "%s %s: that is an input, it would be overwritten".formatted(option, name));
            }
        }
    }

    /** Whether two outputs would end up in one place, so that one of them would be lost. */
    public static boolean clash(String one, String other) {
        Path place = Path.of(one).toAbsolutePath().normalize();
        boolean device = Files.exists(place) && !Files.isRegularFile(place);
        return !device && place.equals(Path.of(other).toAbsolutePath().normalize());
    }

    /** Begins a file; {@code -} means standard output. */
    public static OutFile begin(String name, Streams streams) {
        if (name.equals(STANDARD_OUTPUT)) {
            return new OutFile(
                    "standard output",
                    new StandardOutput(streams),
                    Optional.empty(),
                    Path.of(name));
        }
        try {
            Path place = Path.of(name).toAbsolutePath();
            Path target = Files.exists(place) ? place.toRealPath() : place;
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new OutFile(
                        name, buffered(Files.newOutputStream(target)), Optional.empty(), target);
            }
            Path draft = draft(target);
            return new OutFile(
                    name,
                    buffered(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)),
                    Optional.of(draft),
                    target);
        } catch (IOException failed) {
            throw cannotWrite(name, failed);
        }
    }

    public OutputStream stream() {
        return stream;
    }

    /**
     * Completes the file and puts it in its place.
     *
     * @throws UnusableException if it, or standard output, did not take all that was written
     */
    public void keep() {
        try {
            stream.close();
            if (stream instanceof StandardOutput standard) {
                standard.finish();
            }
            if (draft.isPresent()) {
                Files.move(draft.get(), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw cannotWrite(name, failed);
        }
    }

    /** Drops what was not kept. */
    @Override
    public void close() {
        if (draft.isEmpty()) {
            return;
        }
        try {
            stream.close();
        } catch (IOException ignored) {
            // it is dropped all the same
        }
        draft.get().toFile().delete();
    }

    /** The error of a place that cannot be written. */
    public static UnusableException cannotWrite(String name, IOException failed) {
        return new UnusableException("cannot write " + name + ": " + Reason.of(failed), failed);
    }

    private static Path draft(Path target) throws IOException {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path draft = target.resolveSibling(name);
        if (Files.exists(draft)) {
            throw new FileAlreadyExistsException(draft.toString());
        }
        draft.toFile().deleteOnExit();
        return draft;
    }

    private static OutputStream buffered(OutputStream stream) {
        return new BufferedOutputStream(stream, BUFFER);
    }

    private static Path folder(Path place) {
        Path folder = place.getParent();
        return folder == null ? place : folder;
    }
}
