package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;

/** Reading of JSON that may have any shape. Text that is missing, null or of another type is "". */
public final class Json {

    private Json() {}

    /** The text of a member; numbers count as text, since ids come either way. */
    public static String text(JsonNode object, String member) {
        return text(object.path(member));
    }

    public static String text(JsonNode node) {
        return node.isTextual() || node.isNumber() ? node.asText() : "";
    }

    /** Whether nothing stands there: no member, null, or blank text. */
    public static boolean nothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.asText().isBlank());
    }
}
