package dev.banksman.expression;

import dev.banksman.item.FieldValue;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;

/** An item's custom fields by name, whatever its case; a name that is not there is empty. */
record FieldTable(Map<String, Value<FieldValue>> fields) {

    Object get(String name) {
        Evaluation.spend(1);
        return switch (find(name)) {
            case Value.Present<FieldValue>(FieldValue value) -> plain(value);
            case Value.Empty<FieldValue>() -> NullValue.NULL_VALUE;
            case Value.Unknown<FieldValue>(String reason) -> throw new Unanswered(name, reason);
        };
    }

    private Value<FieldValue> find(String name) {
        Value<FieldValue> exact = fields.get(name);
        if (exact != null) {
            return exact;
        }
        Evaluation.spend(fields.size());
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Value.empty());
    }

    /** One option or person is a text, several are a list of texts. */
    private static Object plain(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text) -> text;
            case FieldValue.Number(double number) -> number;
            case FieldValue.Day(java.time.LocalDate day) -> day;
            case FieldValue.Moment(java.time.Instant moment) -> moment;
            case FieldValue.Choice(List<String> options) -> single(options);
            case FieldValue.People(List<Person> people) ->
                    single(people.stream().map(Person::name).toList());
            case FieldValue.Truth(boolean truth) -> truth;
        };
    }

    private static Object single(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : texts;
    }
}
