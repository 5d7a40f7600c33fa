package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.text.AdfText;

/** What kind of value a custom field holds, as far as values seen tell. */
public enum FieldType {
    TEXT,
    RICH_TEXT,
    NUMBER,
    DAY,
    MOMENT,
    OPTION,
    OPTIONS,
    LABELS,
    PERSON,
    PEOPLE,
    TRUTH,
    UNSEEN;

    /** The type that a JSON value shows; unseen for null, empty arrays and unknown shapes. */
    public static FieldType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> ofText(value.asText());
            case NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case OBJECT -> ofObject(value);
            case ARRAY -> value.isEmpty() ? UNSEEN : ofArray(value.get(0));
            case NULL, MISSING, BINARY, POJO -> UNSEEN;
        };
    }

    private static FieldType ofText(String text) {
        if (text.isBlank()) {
            return UNSEEN;
        }
        if (text.length() == 10 && Times.day(text).isPresent()) {
            return DAY;
        }
        return Times.millis(text).isPresent() ? MOMENT : TEXT;
    }

    private static FieldType ofObject(JsonNode object) {
        if (AdfText.is(object)) {
            return RICH_TEXT;
        }
        if (People.is(object)) {
            return PERSON;
        }
        return object.has("value") || object.has("name") ? OPTION : UNSEEN;
    }

    private static FieldType ofArray(JsonNode first) {
        if (first.isTextual()) {
            return LABELS;
        }
        return switch (ofObject(first)) {
            case PERSON -> PEOPLE;
            case OPTION -> OPTIONS;
            case TEXT, RICH_TEXT, NUMBER, DAY, MOMENT, OPTIONS, LABELS, PEOPLE, TRUTH, UNSEEN ->
                    UNSEEN;
        };
    }

    /** The type that fits what either side has seen; fields of mixed values are text. */
    public FieldType and(FieldType other) {
        if (this == other || other == UNSEEN) {
            return this;
        }
        return this == UNSEEN ? other : TEXT;
    }
}
