package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.Relations;
import dev.banksman.item.Value;
import java.util.Optional;

/** Reads which other issues an issue names. */
final class RelationParts {

    private final Translation translation;

    RelationParts(Translation translation) {
        this.translation = translation;
    }

    Relations read(Reading reading) {
        return new Relations(
                parent(reading),
                reading.many("subtasks", this::ref),
                reading.many("issuelinks", this::link));
    }

    private Value<ItemRef> parent(Reading reading) {
        Value<ItemRef> parent = reading.one("parent", this::ref);
        return parent.isPresent() ? parent : epic(reading, parent);
    }

    private Value<ItemRef> epic(Reading reading, Value<ItemRef> otherwise) {
        FieldBook book = reading.lexicon().fields();
        for (var field : reading.fields().properties()) {
            boolean link = book.shown(field.getKey()).equals(SystemFields.EPIC_LINK);
            if (link && !Json.nothing(field.getValue())) {
                return ref(field.getValue()).map(Value::of).orElse(otherwise);
            }
        }
        boolean known = otherwise.isUnknown() && book.carries(SystemFields.EPIC_LINK);
        return known ? Value.empty() : otherwise;
    }

    private Optional<ItemRef> ref(JsonNode node) {
        String key = node.isTextual() ? node.asText() : Json.text(node, "key");
        String id = node.isTextual() ? "" : Json.text(node, "id");
        return key.isBlank() && id.isBlank()
                ? Optional.empty()
                : Optional.of(translation.naming().ref(id, key));
    }

    /** A link names the other issue alone; on which side it stands tells the direction. */
    private Optional<Link> link(JsonNode node) {
        boolean outward = node.path("outwardIssue").isObject();
        Optional<String> type = Reading.name(node.path("type"));
        Optional<ItemRef> other = ref(node.path(outward ? "outwardIssue" : "inwardIssue"));
        if (type.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var role = translation.mapping().links().role(type.get(), outward);
        return Optional.of(new Link(role, type.get(), other.get()));
    }
}
