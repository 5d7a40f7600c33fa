package dev.banksman.config;

import dev.banksman.config.form.Place;
import dev.banksman.config.form.Problem;
import dev.banksman.config.form.Problems;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Spot.Desk;
import dev.banksman.config.form.TreeReader;
import dev.banksman.config.form.Values;
import dev.banksman.expression.Expressions;
import dev.banksman.policy.Policy;
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

/**
 * Reads policy files: one file, or a folder of layers, in which {@code floor.yaml} is what projects
 * cannot weaken, {@code site.yaml} what holds unless a project says otherwise, and {@code
 * projects/KEY.yaml} what one project adds and tunes.
 */
public final class PolicyFiles {

    private static final String FLOOR = "floor.yaml";
    private static final String SITE = "site.yaml";
    private static final String PROJECTS = "projects";
    private static final String YAML = ".yaml";
    private static final int MOST_BYTES = 4_000_000;

    private final List<Policy<?>> builtIn;
    private final Expressions expressions = new Expressions();

    /**
     * Sets up the language of conditions, which takes a while; keep it.
     *
     * @param builtIn the policies that files can use by their ids
     */
    public PolicyFiles(List<Policy<?>> builtIn) {
        this.builtIn = List.copyOf(builtIn);
    }

    /** Reads a file or a folder. Never throws: a path that cannot be read is a problem too. */
    public Loaded load(Path path) {
        Problems problems = new Problems();
        List<Layer> layers = new ArrayList<>();
        for (Source source : sources(path, problems)) {
            text(source, problems)
                    .flatMap(text -> layer(source, text, problems))
                    .ifPresent(layers::add);
        }
        return assembled(layers, problems);
    }

    /** Reads one file that somebody else has read already. */
    public Loaded read(String name, String text) {
        Problems problems = new Problems();
        Source source = new Source(Path.of(name), name, Layer.Rank.SITE, "");
        Optional<Layer> layer = layer(source, text, problems);
        return assembled(layer.stream().toList(), problems);
    }

    private record Source(Path path, String name, Layer.Rank rank, String project) {}

    private Loaded assembled(List<Layer> layers, Problems problems) {
        if (layers.isEmpty()) {
            return new Loaded.Wrong(problems.all());
        }
        PolicySet policies =
                new Assembly(builtIn, layers, new Desk(problems, expressions)).policySet();
        return problems.isEmpty() ? new Loaded.Right(policies) : new Loaded.Wrong(problems.all());
    }

    private Optional<Layer> layer(Source source, String text, Problems problems) {
        Optional<Values> file =
                TreeReader.read(source.name(), text, problems)
                        .flatMap(
                                tree ->
                                        FileForm.FORM.read(
                                                new Spot(
                                                        tree,
                                                        "",
                                                        new Desk(problems, expressions))));
        return file.map(values -> new Layer(source.rank(), source.project(), values));
    }

    private static List<Source> sources(Path path, Problems problems) {
        if (Files.isRegularFile(path)) {
            return List.of(new Source(path, path.toString(), Layer.Rank.SITE, ""));
        }
        if (!Files.isDirectory(path)) {
            report(problems, path.toString(), "there is no such file or folder");
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        add(sources, path.resolve(FLOOR), Layer.Rank.FLOOR);
        add(sources, path.resolve(SITE), Layer.Rank.SITE);
        for (Path file : projects(path.resolve(PROJECTS), problems)) {
            String name = String.valueOf(file.getFileName());
            String key = name.substring(0, name.length() - YAML.length());
            sources.add(new Source(file, file.toString(), Layer.Rank.PROJECT, key));
        }
        if (sources.isEmpty()) {
            report(
                    problems,
                    path.toString(),
                    "holds neither " + FLOOR + ", " + SITE + " nor " + PROJECTS + "/KEY.yaml");
        }
        return sources;
    }

    private static void add(List<Source> sources, Path file, Layer.Rank rank) {
        if (Files.isRegularFile(file)) {
            sources.add(new Source(file, file.toString(), rank, ""));
        }
    }

    private static List<Path> projects(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            report(problems, folder.toString(), "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static Optional<String> text(Source source, Problems problems) {
        try {
            if (Files.size(source.path()) > MOST_BYTES) {
                report(problems, source.name(), "the file is larger than " + MOST_BYTES + " bytes");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(source.path());
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            report(problems, source.name(), "the file is no text in UTF-8");
        } catch (IOException e) {
            report(problems, source.name(), "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static void report(Problems problems, String file, String message) {
        problems.add(new Problem(new Place(file, 1, 1), "", message, Optional.empty(), List.of()));
    }
}
