package dev.banksman.sandbox.site;

import java.time.Instant;
import java.util.List;

/** One entry of an issue's changelog. */
public record Change(long id, Person author, Instant at, List<Item> items) {

    /**
     * What changed of one field. An empty text is Jira's null.
     *
     * @param fieldId empty for what is no field, as {@code Link}
     */
    public record Item(String field, boolean custom, String fieldId, Value from, Value to) {}

    /** A value as the changelog tells it: an id, if it has one, and its text. */
    public record Value(String id, String text) {
        public static final Value NONE = new Value("", "");

        public static Value text(String text) {
            return new Value("", text);
        }
    }
}
