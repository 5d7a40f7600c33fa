package dev.banksman.history;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.item.Blockage;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Observed values and parameters as JSON: what is empty is null, what is unknown says why. */
final class JsonValues {

    private static final long DAY = 86_400;

    private JsonValues() {}

    /** UTC with milliseconds, as {@code 2026-11-20T09:30:00.000Z}. */
    static String time(Instant at) {
        String day = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), DAY)).toString();
        int second = (int) Math.floorMod(at.getEpochSecond(), DAY);
        StringBuilder text = new StringBuilder(day.length() + 14).append(day);
        padded(text.append('T'), second / 3600, 10);
        padded(text.append(':'), second / 60 % 60, 10);
        padded(text.append(':'), second % 60, 10);
        padded(text.append('.'), at.getNano() / 1_000_000, 100);
        return text.append('Z').toString();
    }

    /** Zeros go before a number that is smaller than the unit of its first digit. */
    private static void padded(StringBuilder text, int number, int firstDigit) {
        for (int unit = firstDigit; unit > 1 && number < unit; unit /= 10) {
            text.append('0');
        }
        text.append(number);
    }

    static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Value.Present<?>(Object present) -> write(json, present);
            case Value.Empty<?>() -> json.writeNull();
            case Value.Unknown<?>(String reason) -> unknown(json, reason);
            case Optional<?> optional -> write(json, optional.orElse(null));
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Instant at -> json.writeString(time(at));
            case Person person -> json.writeString(person.name());
            case Status status -> json.writeString(status.name());
            case StatusCategory category -> json.writeString(category.words());
            case Blockage blockage -> json.writeString(word(blockage.how()));
            case ItemRef item -> json.writeString(item.id());
            case Enum<?> constant -> json.writeString(word(constant));
            case Collection<?> values -> array(json, values);
            default -> json.writeString(value.toString());
        }
    }

    /** A record of parameters as an object, by the names that a policy file gives them. */
    static void parameters(JsonGenerator json, Record parameters) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            json.writeFieldName(component.getName());
            write(json, read(component, parameters));
        }
        json.writeEndObject();
    }

    private static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("parameters are public records", e);
        }
    }

    private static void array(JsonGenerator json, Collection<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            write(json, value);
        }
        json.writeEndArray();
    }

    private static void unknown(JsonGenerator json, String reason) throws IOException {
        json.writeStartObject();
        json.writeStringField("unknown", reason);
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
