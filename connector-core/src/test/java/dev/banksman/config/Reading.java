package dev.banksman.config;

import dev.banksman.config.form.Problem;
import dev.banksman.policies.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads policy files in tests. */
final class Reading {

    static final PolicyFiles FILES = new PolicyFiles(Policies.all());

    private Reading() {}

    /** The set of a file that is right. */
    static PolicySet right(String text) {
        return right(FILES.read("policies.yaml", text));
    }

    static PolicySet right(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Right(PolicySet policies) -> policies;
            case Loaded.Wrong(List<Problem> problems) ->
                    throw new AssertionError(
                            String.join("\n", problems.stream().map(Problem::toString).toList()));
        };
    }

    /** The problems of a file, one line each. */
    static List<String> wrong(String text) {
        return wrong(FILES.read("policies.yaml", text));
    }

    static List<String> wrong(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Right(PolicySet policies) -> List.of();
            case Loaded.Wrong(List<Problem> problems) ->
                    problems.stream().map(Problem::toString).toList();
        };
    }

    static String resource(String name) {
        try (InputStream in = Reading.class.getResourceAsStream("/policy-files/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
