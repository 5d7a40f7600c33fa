package dev.banksman.testkit.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How each field's value looks in an issue and in its changelog; "" is no value. */
final class FieldJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> STATUSES =
            List.of("To Do", "In Progress", "In Review", "Blocked", "Done");
    private static final List<String> TYPES = List.of("Story", "Task", "Bug", "Sub-task", "Epic");
    private static final List<String> PRIORITIES =
            List.of("Highest", "High", "Medium", "Low", "Lowest");

    private FieldJson() {}

    /** The value as the issue carries it. */
    static JsonNode value(Field field, String value) {
        if (value.isEmpty()) {
            return field == Field.LABELS || field == Field.RELEASE
                    ? JSON.arrayNode()
                    : NullNode.instance;
        }
        return switch (field) {
            case SUMMARY, DUE, START, REASON -> JSON.textNode(value);
            case DESCRIPTION, CRITERIA, NOTES -> Written.document(value);
            case TYPE -> type(value);
            case STATUS -> status(value);
            case RESOLUTION, PRIORITY ->
                    JSON.objectNode().put("id", id(field, value)).put("name", value);
            case OWNER, REPORTER -> person(Member.named(value));
            case LABELS -> labels(value);
            case RELEASE -> JSON.arrayNode().add(release(Release.named(value)));
            case PARENT -> JSON.objectNode().put("key", value);
            case POINTS -> JSON.numberNode(Double.parseDouble(value));
            case SPRINT -> JSON.arrayNode().add(Iteration.named(value).json());
            case FLAGGED ->
                    JSON.arrayNode().add(JSON.objectNode().put("id", "10019").put("value", value));
        };
    }

    /** What a changelog says as {@code from} or {@code to}; "" where it says null. */
    static String id(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case SUMMARY, DESCRIPTION, LABELS, POINTS, CRITERIA, REASON, NOTES -> "";
            case TYPE -> "" + (10001 + TYPES.indexOf(value));
            case STATUS -> "" + (10010 + STATUSES.indexOf(value));
            case RESOLUTION -> "10000";
            case PRIORITY -> "" + (1 + PRIORITIES.indexOf(value));
            case OWNER, REPORTER -> Member.named(value).accountId();
            case RELEASE -> Release.named(value).id();
            case DUE, START -> value;
            case PARENT -> "" + Issue.idOf(value);
            case SPRINT -> Iteration.named(value).id();
            case FLAGGED -> "[10019]";
        };
    }

    /** What a changelog says as {@code fromString} or {@code toString}; "" where it says null. */
    static String shown(Field field, String value) {
        return switch (field) {
            case DESCRIPTION, CRITERIA, NOTES -> Written.wiki(value);
            case DUE -> value.isEmpty() ? "" : value + " 00:00:00.0";
            default -> value;
        };
    }

    static ObjectNode person(Member member) {
        return JSON.objectNode()
                .put("accountId", member.accountId())
                .put("accountType", member.accountType())
                .put("displayName", member.shown())
                .put("active", true);
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode()
                .put("id", id(Field.TYPE, name))
                .put("name", name)
                .put("subtask", name.equals("Sub-task"))
                .put("hierarchyLevel", name.equals("Epic") ? 1 : name.equals("Sub-task") ? -1 : 0);
    }

    private static ObjectNode status(String name) {
        ObjectNode status = JSON.objectNode().put("id", id(Field.STATUS, name)).put("name", name);
        String category =
                switch (name) {
                    case "To Do" -> "new";
                    case "Done" -> "done";
                    default -> "indeterminate";
                };
        status.putObject("statusCategory").put("key", category);
        return status;
    }

    private static ArrayNode labels(String value) {
        ArrayNode labels = JSON.arrayNode();
        for (String label : value.split(" ", -1)) {
            labels.add(label);
        }
        return labels;
    }

    private static ObjectNode release(Release release) {
        return JSON.objectNode()
                .put("id", release.id())
                .put("name", release.shown())
                .put("released", false)
                .put("releaseDate", release.day());
    }
}
