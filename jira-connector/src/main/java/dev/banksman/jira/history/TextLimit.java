package dev.banksman.jira.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.history.ProblemLog.Place;
import java.util.Locale;

/**
 * The length that Jira keeps texts to unless its property {@code jira.text.field.character.limit}
 * says otherwise; a longer description shows that something other than Jira wrote the input.
 */
final class TextLimit {

    static final int CHARACTERS = 32_767;

    private TextLimit() {}

    /** Reports the description of an issue where it is too long. */
    static void check(JsonNode issue, Place place, ProblemLog log) {
        long length = length(issue.path("fields").path("description"));
        if (length > CHARACTERS) {
            log.report(
                    place,
                    String.format(
                            Locale.ROOT,
                            "the description has %,d characters, more than Jira keeps (%,d)",
                            length,
                            CHARACTERS),
                    "kept whole");
        }
    }

    /** Of a document, what its nodes hold as text: its markup is no part of what was written. */
    private static long length(JsonNode text) {
        return text.isTextual()
                ? text.asText().length()
                : text.findValuesAsText("text").stream().mapToLong(String::length).sum();
    }
}
