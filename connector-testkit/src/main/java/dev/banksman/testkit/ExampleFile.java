package dev.banksman.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code policies/<id>.examples.yaml}: a list of rows given / when / then / because. */
public final class ExampleFile {

    private static final Set<String> WORDS =
            Set.of("given", "when", "then", "because", "with", "kinds", "calendar", "start");

    private ExampleFile() {}

    /** The examples of a policy, from the class path. */
    public static List<Example> of(String policyId) {
        String name = "/policies/" + policyId + ".examples.yaml";
        try (InputStream file = ExampleFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no file of examples " + name);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> parse(String yaml, String name) {
        Object rows = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
        List<Example> examples = new ArrayList<>();
        for (Object row : Yaml.list(rows)) {
            try {
                examples.add(example(Yaml.map(row)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + ", row " + (examples.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return examples;
    }

    private static Example example(Map<String, Object> row) {
        row.keySet().stream()
                .filter(word -> !WORDS.contains(word))
                .findFirst()
                .ifPresent(
                        word -> {
                            throw new IllegalArgumentException(
                                    "not a word of a row: " + word + "; allowed are " + WORDS);
                        });
        return new Example(
                text(row, "start", Times.text(Times.START)),
                text(row, "calendar", "office"),
                Yaml.map(row.getOrDefault("with", Map.of())),
                text(row, "kinds", ""),
                items(row.getOrDefault("given", Map.of())),
                Yaml.list(row.getOrDefault("when", List.of())).stream().map(Yaml::map).toList(),
                expected(row.get("then")),
                outcome(row.get("then")),
                text(row, "because", ""));
    }

    private static String text(Map<String, Object> row, String word, String otherwise) {
        return String.valueOf(row.getOrDefault(word, otherwise));
    }

    private static Map<String, Map<String, Object>> items(Object given) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        Yaml.map(given).forEach((key, words) -> items.put(key, Yaml.map(words)));
        return items;
    }

    private static Example.Outcome outcome(@Nullable Object then) {
        return switch (String.valueOf(then)) {
            case "quiet" -> Example.Outcome.QUIET;
            case "unknown" -> Example.Outcome.UNKNOWN;
            default -> Example.Outcome.FIRES;
        };
    }

    private static List<Expected> expected(@Nullable Object then) {
        if (then == null) {
            throw new IllegalArgumentException("then is missing");
        }
        if (outcome(then) != Example.Outcome.FIRES) {
            return List.of();
        }
        List<Object> events = then instanceof List<?> all ? Yaml.list(all) : List.of(then);
        return events.stream().map(ExampleFile::event).toList();
    }

    private static Expected event(Object event) {
        if (!(event instanceof Map<?, ?>)) {
            return Expected.parse(String.valueOf(event), Map.of());
        }
        Map.Entry<String, Object> only = Yaml.map(event).entrySet().iterator().next();
        Map<String, String> facts = new LinkedHashMap<>();
        Yaml.map(only.getValue())
                .forEach((name, fact) -> facts.put(name, Objects.toString(fact, "none")));
        return Expected.parse(only.getKey(), facts);
    }
}
