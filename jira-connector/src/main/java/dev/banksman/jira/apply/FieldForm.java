package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON that a field takes for a text, by the field's schema as {@code GET /field} tells it. No
 * text empties the field. Several options, labels or people stand with commas between them.
 */
final class FieldForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a field holds, in words. */
    private final String holds;

    private final JsonNode schema;

    FieldForm(JsonNode field) {
        this.schema = field.path("schema");
        this.holds = schema.path("type").asText();
    }

    /** The value; nothing where the field does not take this text. */
    Optional<JsonNode> value(String text) {
        boolean list = holds.equals("array");
        if (text.isBlank()) {
            return Optional.of(list ? JSON.arrayNode() : JSON.nullNode());
        }
        return list ? list(text) : one(holds, text.strip());
    }

    /** What the field takes, for a person who wrote something else. */
    String expected() {
        return switch (holds) {
            case "number" -> "a number";
            case "date" -> "a day such as 2026-11-20";
            case "datetime" -> "a time such as 2026-11-20T10:00:00Z";
            default -> "nothing that Banksman can write (" + holds + ")";
        };
    }

    private Optional<JsonNode> list(String text) {
        String items = schema.path("items").asText();
        ArrayNode all = JSON.arrayNode();
        for (String each : entries(text)) {
            Optional<JsonNode> entry =
                    items.equals("string") ? Optional.of(JSON.textNode(each)) : one(items, each);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            all.add(entry.get());
        }
        return Optional.of(all);
    }

    private static List<String> entries(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private Optional<JsonNode> one(String type, String text) {
        return switch (type) {
            case "string" -> Optional.of(string(text));
            case "number" -> number(text);
            case "date" -> day(text);
            case "datetime" -> moment(text);
            case "option" -> Optional.of(object("value", text));
            case "user" -> Optional.of(object("accountId", text));
            case "priority", "resolution", "version", "component", "issuetype", "group" ->
                    Optional.of(object("name", text));
            default -> Optional.empty();
        };
    }

    private JsonNode string(String text) {
        String custom = schema.path("custom").asText();
        String system = schema.path("system").asText();
        boolean rich =
                custom.endsWith(":textarea")
                        || system.equals("description")
                        || system.equals("environment");
        return rich ? document(text) : JSON.textNode(text);
    }

    private static JsonNode document(String text) {
        List<JsonNode> paragraphs =
                text.lines()
                        .map(PlainRun::of)
                        .filter(line -> !line.isBlank())
                        .<JsonNode>map(line -> Adf.paragraph(List.of(Adf.text(line))))
                        .toList();
        return Adf.doc(paragraphs);
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return text.length() > 40
                    ? Optional.empty()
                    : Optional.of(JSON.numberNode(new BigDecimal(text)));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> day(String text) {
        try {
            return Optional.of(JSON.textNode(LocalDate.parse(text).toString()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Jira wants milliseconds and an offset without a colon. */
    private static Optional<JsonNode> moment(String text) {
        try {
            long millis = Instant.parse(text).toEpochMilli();
            String plain = Instant.ofEpochMilli(millis).toString().replace("Z", "");
            String whole = plain.length() == 19 ? plain + ".000" : plain;
            return Optional.of(JSON.textNode(whole + "+0000"));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static JsonNode object(String member, String text) {
        return JSON.objectNode().put(member, text);
    }
}
