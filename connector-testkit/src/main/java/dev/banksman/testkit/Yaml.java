package dev.banksman.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a YAML reader gives, with its types told; null is read as the word {@code none}. */
final class Yaml {

    static final String NONE = "none";
    static final String UNKNOWN = "unknown";

    private Yaml() {}

    static Map<String, Object> map(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("not a map: " + node);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(String.valueOf(key), orNone(value)));
        return map;
    }

    static List<Object> list(@Nullable Object node) {
        if (!(node instanceof List<?> elements)) {
            throw new IllegalArgumentException("not a list: " + node);
        }
        List<Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(orNone(element)));
        return list;
    }

    /**
     * The elements of a list; a single word is a list of itself, the word for nothing an empty one.
     */
    static List<String> words(Object node) {
        if (node.equals(NONE)) {
            return List.of();
        }
        return node instanceof List<?>
                ? list(node).stream().map(String::valueOf).toList()
                : List.of(String.valueOf(node));
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? NONE : value;
    }
}
