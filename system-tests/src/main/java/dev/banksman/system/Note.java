package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A comment of ours that stands on an item.
 *
 * @param text without form
 */
public record Note(String key, String id, String text, OffsetDateTime created) {

    private static final DateTimeFormatter JIRA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    static Note of(String key, JsonNode comment) {
        return new Note(
                key,
                comment.path("id").asText(),
                comment.path("text").asText(),
                OffsetDateTime.parse(comment.path("created").asText(), JIRA));
    }

    /** Whether it still asks for something. */
    public boolean open() {
        return !text.startsWith("All clear");
    }
}
