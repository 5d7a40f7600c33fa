package dev.banksman.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a request, decoded.
 *
 * @param values by name, in the order in which they came
 */
public record Query(Map<String, List<String>> values) {

    /** Reads a raw query; an empty text is an empty query. */
    public static Query of(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Query(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.bad("The query is not well encoded.");
        }
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    /** All values of a name, those of one parameter parted by commas. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean flag(String name, boolean otherwise) {
        return first(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    public int number(String name, int otherwise) {
        try {
            return first(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            throw Refusal.bad("The parameter '" + name + "' must be a number.");
        }
    }
}
