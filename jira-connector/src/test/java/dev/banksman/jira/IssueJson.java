package dev.banksman.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes issues as Jira's REST interface answers them, changelog included. */
public final class IssueJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode issue = JSON.createObjectNode();
    private final ObjectNode fields = JSON.createObjectNode();
    private final ArrayNode histories = JSON.createArrayNode();
    private final ArrayNode comments = JSON.createArrayNode();

    private IssueJson(String key) {
        issue.put("id", Integer.toString(key.hashCode() & 0xffff)).put("key", key);
        issue.set("fields", fields);
        issue.putObject("changelog").set("histories", histories);
    }

    /** An issue of type Task, created at the start of 2024. */
    public static IssueJson issue(String key) {
        return new IssueJson(key)
                .field("summary", "'Do " + key + "'")
                .field("issuetype", "{'name':'Task','subtask':false}")
                .created("2024-01-01T00:00:00.000+0000");
    }

    /** Reads JSON whose quotes are written as apostrophes. */
    public static JsonNode json(String apostrophes) {
        try {
            return JSON.readTree(apostrophes.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(apostrophes, broken);
        }
    }

    public IssueJson created(String at) {
        fields.put("created", at);
        return this;
    }

    public IssueJson top(String name, String json) {
        issue.set(name, json(json));
        return this;
    }

    public IssueJson field(String name, String json) {
        fields.set(name, json(json));
        return this;
    }

    public IssueJson status(String name) {
        return field("status", "{'name':'" + name + "'}");
    }

    public IssueJson without(String field) {
        fields.remove(field);
        return this;
    }

    public IssueJson withoutChangelog() {
        issue.remove("changelog");
        return this;
    }

    /** A link as issues carry it: the side is {@code outwardIssue} or {@code inwardIssue}. */
    public IssueJson link(String type, String side, String otherKey) {
        ObjectNode link = fields.withArray("issuelinks").addObject();
        link.set("type", json(type));
        link.putObject(side).put("key", otherKey);
        return this;
    }

    /** An entry of one item, named by its strings alone; null for what the changelog leaves out. */
    public IssueJson change(
            String at, String field, @Nullable String fromString, @Nullable String toString) {
        return entry(at, item(field, fromString, toString));
    }

    public IssueJson entry(String at, ObjectNode... items) {
        ObjectNode entry = histories.addObject().put("created", at);
        entry.putObject("author").put("accountId", "ann").put("displayName", "Ann");
        entry.putArray("items").addAll(List.of(items));
        return this;
    }

    /** Gives the last entry its number. */
    public IssueJson numbered(String id) {
        ((ObjectNode) histories.get(histories.size() - 1)).put("id", id);
        return this;
    }

    public static ObjectNode item(
            String field, @Nullable String fromString, @Nullable String toString) {
        return item(field, "", fromString, "", toString);
    }

    /** An item with the ids of both sides, "" for none. */
    public static ObjectNode item(
            String field,
            String from,
            @Nullable String fromString,
            String to,
            @Nullable String toString) {
        boolean custom = Character.isUpperCase(field.charAt(0)) && !SYSTEM.contains(field);
        return JSON.createObjectNode()
                .put("field", field)
                .put("fieldtype", custom ? "custom" : "jira")
                .put("from", from.isEmpty() ? null : from)
                .put("fromString", fromString)
                .put("to", to.isEmpty() ? null : to)
                .put("toString", toString);
    }

    private static final Set<String> SYSTEM =
            Set.of(
                    "Fix Version",
                    "Component",
                    "Link",
                    "Key",
                    "Parent",
                    "IssueParentAssociation",
                    "Issue Type");

    public IssueJson comment(String at, String author, @Nullable String body) {
        ObjectNode comment = comments.addObject().put("created", at);
        comment.putObject("author").put("accountId", author).put("displayName", author);
        if (body != null) {
            comment.put("body", body);
        }
        fields.putObject("comment").set("comments", comments);
        return this;
    }

    public ObjectNode node() {
        return issue;
    }

    /** The issue on one line. */
    @Override
    public String toString() {
        return issue.toString();
    }
}
