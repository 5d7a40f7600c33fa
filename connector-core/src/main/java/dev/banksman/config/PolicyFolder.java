package dev.banksman.config;

import dev.banksman.config.PolicyBundle.Part;
import dev.banksman.config.form.Place;
import dev.banksman.config.form.Problem;
import dev.banksman.config.form.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the texts of a policy file or of a folder of layers. */
final class PolicyFolder {

    private static final int MOST_BYTES = 4_000_000;

    private final Problems problems;

    PolicyFolder(Problems problems) {
        this.problems = problems;
    }

    List<Part> parts(Path path) {
        if (Files.isRegularFile(path)) {
            return part("", path).stream().toList();
        }
        if (!Files.isDirectory(path)) {
            report(path, "there is no such file or folder");
            return List.of();
        }
        List<Path> files = files(path);
        if (files.isEmpty()) {
            report(
                    path,
                    "holds neither "
                            + PolicyBundle.FLOOR
                            + ", "
                            + PolicyBundle.SITE
                            + " nor "
                            + PolicyBundle.PROJECTS
                            + "KEY.yaml");
        }
        return files.stream().flatMap(file -> part(name(path, file), file).stream()).toList();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        Stream.of(PolicyBundle.FLOOR, PolicyBundle.SITE)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .forEach(files::add);
        files.addAll(projects(folder.resolve(PolicyBundle.PROJECTS)));
        return files;
    }

    private List<Path> projects(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(PolicyBundle.YAML))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            report(folder, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private Optional<Part> part(String name, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                report(file, "the file is larger than " + MOST_BYTES + " bytes");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new Part(name, file.toString(), text));
        } catch (CharacterCodingException e) {
            report(file, "the file is no text in UTF-8");
        } catch (IOException e) {
            report(file, "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void report(Path path, String message) {
        Place place = new Place(path.toString(), 1, 1);
        problems.add(new Problem(place, "", message, Optional.empty(), List.of()));
    }
}
