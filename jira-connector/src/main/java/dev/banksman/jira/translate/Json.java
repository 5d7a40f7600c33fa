package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Reading of JSON that may have any shape. Text that is missing, null or of another type is "". */
public final class Json {

    private static final int LONGEST_QUOTE = 60;

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

    /** What stands there, in the words of a problem: cut when long, a list or object unread. */
    public static String quote(JsonNode node) {
        String text = node.isTextual() ? node.asText() : shape(node);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String shape(JsonNode node) {
        return node.isContainerNode()
                ? "an " + node.getNodeType().name().toLowerCase(Locale.ROOT)
                : node.asText();
    }
}
