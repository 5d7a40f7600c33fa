package dev.banksman.jira.translate;

import dev.banksman.item.FieldValue;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Named fields read for a purpose: as text, as a number, as yes or no. */
public final class FieldText {

    private static final Set<String> NO = Set.of("no", "false", "none", "n", "0", "-", "off");

    private FieldText() {}

    /** The value as a person would write it; several options on a line each. */
    public static String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text) -> text;
            case FieldValue.Number(double number) -> Double.toString(number);
            case FieldValue.Day(var day) -> day.toString();
            case FieldValue.Moment(var moment) -> moment.toString();
            case FieldValue.Choice(List<String> options) -> String.join("\n", options);
            case FieldValue.People(List<Person> people) ->
                    people.stream().map(Person::name).collect(Collectors.joining(", "));
            case FieldValue.Truth(boolean truth) -> Boolean.toString(truth);
        };
    }

    /** The text of a field; blank text is none. */
    static Value<String> text(Value<FieldValue> field) {
        return field.map(FieldText::text).flatMap(t -> t.isBlank() ? Value.empty() : Value.of(t));
    }

    /** The number that a field holds, also where it holds it as text. */
    static Optional<Double> number(FieldValue value) {
        if (value instanceof FieldValue.Number(double number)) {
            return Optional.of(number);
        }
        try {
            double number = Double.parseDouble(text(value).strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether a field says yes: anything but false, zero, blank, and words that mean no. */
    static boolean truthy(FieldValue value) {
        return switch (value) {
            case FieldValue.Truth(boolean truth) -> truth;
            case FieldValue.Number(double number) -> number != 0;
            case FieldValue.Text(String text) -> says(text);
            case FieldValue.Choice(List<String> options) ->
                    options.stream().anyMatch(FieldText::says);
            case FieldValue.People(List<Person> people) -> !people.isEmpty();
            case FieldValue.Day day -> true;
            case FieldValue.Moment moment -> true;
        };
    }

    private static boolean says(String text) {
        return !text.isBlank() && !NO.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
