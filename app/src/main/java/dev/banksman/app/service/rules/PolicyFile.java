package dev.banksman.app.service.rules;

import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyBundle;
import dev.banksman.config.PolicyFiles;
import dev.banksman.config.PolicySet;
import dev.banksman.config.form.Problem;
import dev.banksman.config.form.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy file, or folder of layers, that the configuration names. A broken one leaves the last
 * good set in force.
 */
final class PolicyFile {

    private static final int DEEPEST = 2;

    private final Path path;
    private final PolicyFiles files;
    private String seen = "";
    private int revision;
    private Optional<Compiled> good = Optional.empty();
    private List<Problem> problems = List.of();

    PolicyFile(Path path, PolicyFiles files) {
        this.path = path;
        this.files = files;
    }

    Path path() {
        return path;
    }

    /**
     * Reads it again if it looks otherwise than before.
     *
     * @return whether it did
     */
    synchronized boolean look() {
        String now = look(path);
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        Problems found = new Problems();
        PolicyBundle bundle = PolicyBundle.read(path, found);
        if (!found.isEmpty()) {
            problems = found.all();
            return true;
        }
        switch (files.read(bundle)) {
            case Loaded.Right(PolicySet policies) -> {
                good = Optional.of(new Compiled(policies, bundle, "file"));
                problems = List.of();
                revision++;
            }
            case Loaded.Wrong(List<Problem> wrong) -> problems = wrong;
        }
        return true;
    }

    /** The last set that could be used. */
    synchronized Optional<Compiled> good() {
        return good;
    }

    /** Counts the good sets. */
    synchronized int revision() {
        return revision;
    }

    /** What is wrong with the file as it is now. */
    synchronized List<Problem> problems() {
        return problems;
    }

    /** Times and sizes of all files. */
    private static String look(Path path) {
        if (!Files.exists(path)) {
            return "none";
        }
        try (Stream<Path> all = Files.walk(path, DEEPEST)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(PolicyFile::one)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "unreadable";
        }
    }

    private static String one(Path file) {
        try {
            return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
