package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values and sentences as plain text; items by the keys that people know. */
final class Plain {

    private final Map<ItemRef, String> keys;

    Plain(Map<ItemRef, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    String item(ItemRef item) {
        return keys.getOrDefault(item, item.id());
    }

    String sentence(List<Phrase> phrases) {
        return phrases.stream().map(this::phrase).collect(Collectors.joining());
    }

    private String phrase(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Text(var text) -> text;
            case Phrase.Item(var item) -> item(item);
            case Phrase.Day(var day) -> day.toString();
            case Phrase.Time(var at) -> at.toString();
            case Phrase.Name(var person) -> person.name();
            case Phrase.Code(var code) -> code;
            case Phrase.Title(var title) -> title;
        };
    }

    /** An observed value. */
    String value(Object value) {
        return switch (value) {
            case Value.Present<?>(Object present) -> value(present);
            case Value.Empty<?>() -> "none";
            case Value.Unknown<?>(String reason) -> "not known: " + reason;
            case Optional<?> optional -> optional.map(this::value).orElse("none");
            case Person person -> person.name();
            case Status status -> status.name();
            case StatusCategory category -> category.words();
            case ItemRef item -> item(item);
            case Collection<?> values ->
                    values.isEmpty()
                            ? "none"
                            : values.stream().map(this::value).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
