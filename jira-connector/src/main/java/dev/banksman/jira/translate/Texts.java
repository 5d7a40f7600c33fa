package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Description;
import dev.banksman.jira.text.AdfText;
import dev.banksman.jira.text.PlainText;
import java.util.Optional;

/** Long text of either REST version: plain in version 2, ADF in version 3. */
final class Texts {

    private Texts() {}

    static Optional<Description> description(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(PlainText.describe(node.asText()));
        }
        return AdfText.is(node) ? Optional.of(AdfText.describe(node)) : Optional.empty();
    }

    static Optional<String> text(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.asText());
        }
        return AdfText.is(node) ? Optional.of(AdfText.text(node)) : Optional.empty();
    }
}
