package dev.banksman.config.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table with known names. An unknown name is a problem.
 *
 * @param make from the values that are there; nothing when they do not go together, which it
 *     reports
 */
public record TableForm<T>(List<Key<?>> keys, Function<Values, Optional<T>> make)
        implements Form<T> {

    public TableForm {
        keys = List.copyOf(keys);
    }

    public static <T> TableForm<T> of(List<Key<?>> keys, Function<Values, T> make) {
        return new TableForm<>(keys, values -> Optional.of(make.apply(values)));
    }

    @Override
    public Optional<T> read(Spot spot) {
        if (!(spot.tree() instanceof Tree.Table table)) {
            spot.problem("wants a table, not " + spot.sort(), "", names());
            return Optional.empty();
        }
        Map<Key<?>, Written<?>> values = new HashMap<>();
        for (Tree.Entry entry : Names.once(table, spot)) {
            fill(entry, spot, values);
        }
        return missing(table, spot) ? Optional.empty() : make.apply(new Values(spot, values));
    }

    private void fill(Tree.Entry entry, Spot spot, Map<Key<?>, Written<?>> values) {
        keys.stream()
                .filter(key -> key.name().equals(entry.name()))
                .findFirst()
                .ifPresentOrElse(
                        key -> fill(key, spot.name(entry), values),
                        () ->
                                spot.nameOnly(entry)
                                        .problem(
                                                "unknown name \""
                                                        + Spot.shortened(entry.name())
                                                        + "\"",
                                                entry.name(),
                                                names()));
    }

    private static void fill(Key<?> key, Spot at, Map<Key<?>, Written<?>> values) {
        key.form().read(at).ifPresent(value -> values.put(key, new Written<>(value, at)));
    }

    private boolean missing(Tree.Table table, Spot spot) {
        boolean missing = false;
        for (Key<?> key : keys) {
            boolean there = table.entries().stream().anyMatch(e -> e.name().equals(key.name()));
            if (key.required() && !there) {
                spot.problem("\"" + key.name() + "\" is missing: " + key.meaning());
                missing = true;
            }
        }
        return missing;
    }

    private List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.type("object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (Key<?> key : keys) {
            ObjectNode property = key.form().schema();
            if (!property.has("description")) {
                property.put("description", key.meaning());
            }
            properties.set(key.name(), property);
        }
        List<String> required = keys.stream().filter(Key::required).<String>map(Key::name).toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }
}
