package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.banksman.calendar.Span;
import dev.banksman.item.Blockage;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an observation holds: a value of one of the sorts that policies look at. Texts, truths,
 * small numbers and lists stand as they are, all else with a tag. A value of no such sort is kept
 * as its text.
 */
final class ObservedForm implements Form<Object> {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";
    private static final String KNOWN = "known";

    private final Map<String, Form<Object>> byTag = new LinkedHashMap<>();
    private final Map<Class<?>, String> tags = new HashMap<>();

    ObservedForm(Forms forms) {
        sort(forms, "day", LocalDate.class);
        sort(forms, "at", Instant.class);
        sort(forms, "for", Duration.class);
        sort(forms, "long", Long.class);
        sort(forms, "number", Double.class);
        sort(forms, "item", ItemRef.class);
        sort(forms, "person", Person.class);
        sort(forms, "status", Status.class);
        sort(forms, "blockage", Blockage.class);
        sort(forms, "span", Span.class);
        tags.put(Span.Elapsed.class, "span");
        tags.put(Span.Working.class, "span");
    }

    @SuppressWarnings("unchecked") // the tag tells the type
    private void sort(Forms forms, String tag, Class<?> type) {
        byTag.put(tag, (Form<Object>) forms.of(type));
        tags.put(type, tag);
    }

    @Override
    public void write(Writing out, Object value) throws IOException {
        JsonGenerator json = out.json();
        switch (value) {
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) {
                    write(out, each);
                }
                json.writeEndArray();
            }
            case Value<?> some -> writeValue(out, some);
            default -> writeOther(out, value);
        }
    }

    private void writeValue(Writing out, Value<?> value) throws IOException {
        JsonGenerator json = out.json();
        json.writeStartObject();
        switch (value) {
            case Value.Present<?>(Object known) -> {
                json.writeFieldName(KNOWN);
                write(out, known);
            }
            case Value.Empty<?> _ -> json.writeBooleanField(NONE, true);
            case Value.Unknown<?>(String reason) -> json.writeStringField(UNKNOWN, reason);
        }
        json.writeEndObject();
    }

    private void writeOther(Writing out, Object value) throws IOException {
        String tag = tags.get(value.getClass());
        Form<Object> form = tag == null ? null : byTag.get(tag);
        if (tag == null || form == null) {
            out.json().writeString(value.toString());
            return;
        }
        out.json().writeStartObject();
        out.json().writeFieldName(tag);
        form.write(out, value);
        out.json().writeEndObject();
    }

    @Override
    public Object read(Reading in) throws IOException {
        return switch (in.json().currentToken()) {
            case VALUE_STRING -> in.json().getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.json().getIntValue();
            case START_ARRAY -> list(in);
            case START_OBJECT, FIELD_NAME -> tagged(in);
            default -> throw in.wrong("something observed");
        };
    }

    private List<Object> list(Reading in) throws IOException {
        List<Object> all = new ArrayList<>();
        while (in.json().nextToken() != JsonToken.END_ARRAY) {
            all.add(read(in));
        }
        return List.copyOf(all);
    }

    private Object tagged(Reading in) throws IOException {
        in.enter();
        String tag = in.json().currentName();
        in.json().nextToken();
        Object value = tagged(in, tag);
        in.json().nextToken();
        return value;
    }

    private Object tagged(Reading in, String tag) throws IOException {
        Form<Object> form = byTag.get(tag);
        if (form != null) {
            return form.read(in);
        }
        return switch (tag) {
            case KNOWN -> Value.of(read(in));
            case NONE -> Value.empty();
            case UNKNOWN -> Value.unknown(Scalars.text(in));
            default -> throw in.wrong("a sort of what is observed");
        };
    }
}
