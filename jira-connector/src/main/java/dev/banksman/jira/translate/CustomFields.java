package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.jira.text.AdfText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields that an installation has added, typed by the shape of their values. */
final class CustomFields {

    private final Lexicon lexicon;

    CustomFields(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The fields by shown name. Issues without any value of their own share one map. */
    Map<String, Value<FieldValue>> read(Reading reading) {
        Map<String, Value<FieldValue>> blank = lexicon.fields().blank();
        Map<String, Value<FieldValue>> own = new HashMap<>();
        for (var field : reading.fields().properties()) {
            String name = lexicon.fields().shown(field.getKey());
            if (SystemFields.free(name)) {
                add(name, value(field.getValue()), own, blank);
            }
        }
        if (own.isEmpty()) {
            return blank;
        }
        Map<String, Value<FieldValue>> all = new HashMap<>(blank);
        all.putAll(own);
        return Map.copyOf(all);
    }

    /** Two fields may share a name: the one with a value counts. */
    private static void add(
            String name,
            Value<FieldValue> value,
            Map<String, Value<FieldValue>> own,
            Map<String, Value<FieldValue>> blank) {
        boolean told = value.isPresent() || !value.equals(blank.get(name));
        if (told) {
            own.merge(name, value, (one, other) -> one.isPresent() ? one : other);
        }
    }

    Value<FieldValue> value(JsonNode node) {
        if (Json.nothing(node) || (node.isArray() && node.isEmpty())) {
            return Value.empty();
        }
        return typed(node)
                .map(Value::of)
                .orElseGet(() -> Value.unknown("the field's value has a shape that is not known"));
    }

    private Optional<FieldValue> typed(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(text(node.asText()));
            case NUMBER -> Optional.of(new FieldValue.Number(node.asDouble()));
            case BOOLEAN -> Optional.of(new FieldValue.Truth(node.asBoolean()));
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static FieldValue text(String text) {
        if (text.length() == 10) {
            return Times.day(text)
                    .<FieldValue>map(FieldValue.Day::new)
                    .orElse(new FieldValue.Text(text));
        }
        return Times.instant(text)
                .<FieldValue>map(FieldValue.Moment::new)
                .orElse(new FieldValue.Text(text));
    }

    private Optional<FieldValue> object(JsonNode node) {
        if (AdfText.is(node)) {
            return Optional.of(new FieldValue.Text(AdfText.text(node)));
        }
        if (People.is(node)) {
            return person(node).map(person -> new FieldValue.People(List.of(person)));
        }
        return option(node).map(option -> new FieldValue.Choice(List.of(option)));
    }

    private Optional<FieldValue> array(JsonNode array) {
        return People.is(array.get(0))
                ? all(array, this::person).map(FieldValue.People::new)
                : all(array, CustomFields::option).map(FieldValue.Choice::new);
    }

    private static <T> Optional<List<T>> all(
            JsonNode array, Function<JsonNode, Optional<T>> parser) {
        List<T> all = new ArrayList<>(array.size());
        for (JsonNode each : array) {
            parser.apply(each).ifPresent(all::add);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<Person> person(JsonNode node) {
        return People.read(node).map(p -> p.app() ? p : lexicon.people().find(p.id(), p.name()));
    }

    /** An option's text; an option below another names both. */
    private static Optional<String> option(JsonNode node) {
        String value = Json.text(node.isObject() && node.has("value") ? node.path("value") : node);
        String text = value.isEmpty() ? Json.text(node, "name") : value;
        String child = Json.text(node.path("child"), "value");
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(child.isEmpty() ? text : text + " / " + child);
    }
}
