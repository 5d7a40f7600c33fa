package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of one issue as they are read: what is missing, null or of another shape becomes a
 * value.
 */
record Reading(JsonNode fields, Lexicon lexicon, Doubts doubts) {

    /** Reads a field that holds one thing; the parser gives nothing for what it cannot read. */
    <T> Value<T> one(String field, Function<JsonNode, Optional<T>> parser) {
        JsonNode node = fields.path(field);
        if (node.isMissingNode()) {
            return lexicon.absent(field);
        }
        if (Json.nothing(node)) {
            return Value.empty();
        }
        return parser.apply(node).map(Value::of).orElseGet(() -> unread(field, node));
    }

    /** Reads a field that holds a list; entries that cannot be read are left out and reported. */
    <T> Value<List<T>> many(String field, Function<JsonNode, Optional<T>> parser) {
        JsonNode node = fields.path(field);
        if (node.isMissingNode()) {
            return lexicon.fields().carries(field) ? Value.of(List.of()) : lexicon.absent(field);
        }
        if (Json.nothing(node)) {
            return Value.of(List.of());
        }
        return node.isArray() ? Value.of(entries(field, node, parser)) : unread(field, node);
    }

    private <T> List<T> entries(
            String field, JsonNode array, Function<JsonNode, Optional<T>> parser) {
        List<T> entries = new ArrayList<>(array.size());
        for (JsonNode each : array) {
            parser.apply(each).ifPresentOrElse(entries::add, () -> skipped(field, each));
        }
        return List.copyOf(entries);
    }

    private void skipped(String field, JsonNode entry) {
        doubts.raise(
                field, "an entry cannot be read: " + Json.quote(entry), "kept without that entry");
    }

    <T> Value<T> unread(String field, JsonNode node) {
        doubts.raise(
                field,
                "the value cannot be read: " + Json.quote(node),
                "kept, " + field + " unknown");
        return Value.unknown("the value of " + field + " cannot be read");
    }

    /** The name of something that Jira gives as an object; plain text counts as the name. */
    static Optional<String> name(JsonNode node) {
        String name = node.isTextual() ? node.asText() : Json.text(node, "name");
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }
}
