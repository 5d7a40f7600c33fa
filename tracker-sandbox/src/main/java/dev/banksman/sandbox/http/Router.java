package dev.banksman.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the handler of a method and path. Templates are literal segments and {@code {variables}};
 * the one with fewer variables wins.
 */
public final class Router<H> {

    /** A route that fits, with the values of its variables. */
    public record Match<H>(String template, H handler, Map<String, String> variables) {}

    private record Route<H>(String template, List<String> parts, H handler) {

        private int variables() {
            int count = 0;
            for (String part : parts) {
                count += part.startsWith("{") ? 1 : 0;
            }
            return count;
        }

        private boolean fits(List<String> path) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).startsWith("{") && !parts.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private Match<H> match(List<String> path) {
            Map<String, String> found = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).startsWith("{")) {
                    String name = parts.get(i).substring(1, parts.get(i).length() - 1);
                    found.put(name, decode(path.get(i)));
                }
            }
            return new Match<>(template, handler, found);
        }

        /** A plus sign in a path is a plus sign. */
        private static String decode(String segment) {
            try {
                return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                throw Refusal.bad("The path is not well encoded.");
            }
        }
    }

    private final Map<String, List<Route<H>>> routes = new HashMap<>();

    public Router<H> on(String method, String template, H handler) {
        List<String> parts = Arrays.asList(template.split("/", -1));
        List<Route<H>> same =
                routes.computeIfAbsent(method + parts.size(), key -> new ArrayList<>());
        same.add(new Route<>(template, parts, handler));
        same.sort(Comparator.comparingInt(Route::variables));
        return this;
    }

    public Optional<Match<H>> find(String method, String path) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        for (Route<H> route : routes.getOrDefault(method + parts.size(), List.of())) {
            if (route.fits(parts)) {
                return Optional.of(route.match(parts));
            }
        }
        return Optional.empty();
    }
}
