package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One call to Jira's REST interface. */
public record Ask(Route route, Optional<JsonNode> body, Cost cost, Care care, Purpose purpose) {

    private static final Care READ = new Care(true, Optional.empty());

    /**
     * Where it goes.
     *
     * @param path below the site's address, with {@code {}} for each of the arguments; with the
     *     method it names the endpoint, as Jira's burst limits tell calls apart
     * @param query parameters by name
     */
    public record Route(
            String method, String path, List<String> arguments, Map<String, String> query) {

        public Route {
            arguments = List.copyOf(arguments);
            query = Map.copyOf(query);
        }

        String endpoint() {
            return method + " " + path;
        }
    }

    /**
     * What it costs in points: 1, and 1 for each object read; a write costs 1. See
     * developer.atlassian.com/cloud/jira/platform/rate-limiting.
     *
     * @param most what it is thought to cost before it is made
     * @param list the list in the answer whose length makes the true cost, {@code *} when the
     *     answer is the list, "" when {@code most} is the cost
     */
    public record Cost(int most, String list) {

        /** What the answer says that it has cost. */
        public int of(JsonNode answer) {
            return switch (list) {
                case "" -> most;
                case "*" -> 1 + answer.size();
                default -> 1 + answer.path(list).size();
            };
        }
    }

    /**
     * How it is handled.
     *
     * @param safe whether it may be repeated without harm
     * @param written the item that is written to; nothing for a call that only reads
     */
    public record Care(boolean safe, Optional<ItemRef> written) {}

    /** Reads one object. */
    public static Ask get(Purpose purpose, String path, String... arguments) {
        Route route = new Route("GET", path, List.of(arguments), Map.of());
        return new Ask(route, Optional.empty(), new Cost(2, ""), READ, purpose);
    }

    /** Asks a question too long for a query. */
    public static Ask question(Purpose purpose, String path, JsonNode body) {
        Route route = new Route("POST", path, List.of(), Map.of());
        return new Ask(route, Optional.of(body), new Cost(2, ""), READ, purpose);
    }

    /** Makes something new on an item: repeated, it makes another one. */
    public static Ask post(Purpose purpose, ItemRef item, String path, JsonNode body) {
        return write("POST", item, path, Optional.of(body), purpose);
    }

    public static Ask put(Purpose purpose, ItemRef item, String path, JsonNode body) {
        return write("PUT", item, path, Optional.of(body), purpose);
    }

    public static Ask delete(Purpose purpose, ItemRef item, String path) {
        return write("DELETE", item, path, Optional.empty(), purpose);
    }

    private static Ask write(
            String method, ItemRef item, String path, Optional<JsonNode> body, Purpose purpose) {
        return beside(purpose, item, new Route(method, path, List.of(item.id()), Map.of()), body);
    }

    /** Writes to an item at an address that does not name it. */
    public static Ask beside(Purpose purpose, ItemRef item, Route route, Optional<JsonNode> body) {
        Care care = new Care(!route.method().equals("POST"), Optional.of(item));
        return new Ask(route, body, new Cost(1, ""), care, purpose);
    }

    /** With another argument for the path, behind those that are there. */
    public Ask at(String argument) {
        List<String> all = new ArrayList<>(route.arguments());
        all.add(argument);
        return on(new Route(route.method(), route.path(), all, route.query()));
    }

    public Ask query(String name, String value) {
        Map<String, String> more = new TreeMap<>(route.query());
        more.put(name, value);
        return on(new Route(route.method(), route.path(), route.arguments(), more));
    }

    private Ask on(Route other) {
        return new Ask(other, body, cost, care, purpose);
    }

    /** Costs about so much: 1, and 1 for each element of that list in the answer. */
    public Ask counting(int most, String list) {
        return new Ask(route, body, new Cost(most, list), care, purpose);
    }

    public Ask costing(int points) {
        return counting(points, "");
    }
}
