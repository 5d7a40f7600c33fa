package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.site.Change.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How the changelog tells the change of a field from one kept value to another. */
final class Told {

    private Told() {}

    /** One item, or for versions and components one per value that came or went. */
    static List<Change.Item> change(Site site, Field field, JsonNode before, JsonNode after) {
        boolean single =
                switch (field.kind()) {
                    case RELEASES, COMPONENTS -> false;
                    case TEXT,
                            RICH,
                            DATE,
                            NUMBER,
                            SECONDS,
                            USER,
                            LABELS,
                            OPTIONS,
                            PRIORITY,
                            TYPE,
                            PARENT,
                            EPIC,
                            SPRINT,
                            COMPUTED ->
                            true;
                };
        if (single) {
            return List.of(item(field, value(site, field, before), value(site, field, after)));
        }
        List<Change.Item> items = new ArrayList<>();
        without(before, after).forEach(gone -> items.add(item(field, named(gone), Value.NONE)));
        without(after, before).forEach(come -> items.add(item(field, Value.NONE, named(come))));
        return items;
    }

    private static Stream<JsonNode> without(JsonNode some, JsonNode others) {
        return stream(some).filter(one -> stream(others).noneMatch(one::equals));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Change.Item item(Field field, Value from, Value to) {
        return new Change.Item(field.label(), field.custom(), field.id(), from, to);
    }

    private static Value named(JsonNode node) {
        return new Value(node.path("id").asText(), node.path("name").asText());
    }

    private static Value value(Site site, Field field, JsonNode kept) {
        if (kept.isNull()) {
            return Value.NONE;
        }
        return switch (field.kind()) {
            case RICH -> Value.text(Adf.plain(kept));
            case DATE -> new Value(kept.asText(), kept.asText() + " 00:00:00.0");
            case USER ->
                    new Value(kept.path("accountId").asText(), kept.path("displayName").asText());
            case LABELS -> Value.text(joined(kept, ""));
            case OPTIONS -> new Value("[" + joined(kept, "id") + "]", joined(kept, "value"));
            case SPRINT -> new Value(joined(kept, "id"), joined(kept, "name"));
            case PRIORITY, TYPE, COMPUTED -> named(kept);
            case SECONDS -> new Value(kept.asText(), kept.asText());
            case NUMBER -> Value.text(number(kept.asDouble()));
            case TEXT -> Value.text(kept.asText());
            case PARENT, EPIC -> issue(site.issue(kept.asText()), kept.asText());
            case RELEASES, COMPONENTS -> throw new IllegalStateException("told one by one");
        };
    }

    private static Value issue(Optional<Issue> issue, String key) {
        return new Value(issue.map(one -> Long.toString(one.id())).orElse(""), key);
    }

    private static String joined(JsonNode array, String field) {
        return stream(array)
                .map(one -> field.isEmpty() ? one.asText() : one.path(field).asText())
                .collect(Collectors.joining(field.isEmpty() ? " " : ", "));
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
