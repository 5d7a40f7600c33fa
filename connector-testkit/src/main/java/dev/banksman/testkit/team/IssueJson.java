package dev.banksman.testkit.team;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.testkit.team.Issue.Entry;
import dev.banksman.testkit.team.Issue.Item;
import dev.banksman.testkit.team.Issue.Remark;
import dev.banksman.testkit.team.Issue.Side;
import dev.banksman.testkit.team.Issue.Tie;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Issues as {@code GET /rest/api/3/issue/KEY?expand=changelog,names} answers them: newest change
 * first.
 */
final class IssueJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    private final IdentityHashMap<Entry, Integer> entryIds;

    /**
     * @param entryIds the id of each changelog entry, ascending with time
     */
    IssueJson(IdentityHashMap<Entry, Integer> entryIds) {
        this.entryIds = entryIds;
    }

    ObjectNode json(Issue issue) {
        ObjectNode json = JSON.objectNode().put("id", "" + issue.id()).put("key", issue.key());
        ObjectNode names = json.putObject("names");
        Field.custom().forEach(field -> names.put(field.id(), field.shown()));
        json.set("fields", fields(issue));
        List<Entry> newestFirst =
                issue.entries().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList();
        ObjectNode changelog =
                json.putObject("changelog")
                        .put("startAt", 0)
                        .put("maxResults", newestFirst.size())
                        .put("total", newestFirst.size());
        ArrayNode histories = changelog.putArray("histories");
        newestFirst.forEach(entry -> histories.add(history(entry)));
        return json;
    }

    private static ObjectNode fields(Issue issue) {
        ObjectNode fields = JSON.objectNode();
        for (Field field : Field.values()) {
            fields.set(field.id(), FieldJson.value(field, issue.value(field)));
        }
        fields.set("project", project(issue.key()));
        fields.set("creator", fields.get("reporter"));
        fields.put("created", TIME.format(issue.created()));
        fields.put("updated", TIME.format(updated(issue)));
        ArrayNode links = fields.putArray("issuelinks");
        issue.ties().forEach(tie -> links.add(link(tie, issue.key())));
        ArrayNode comments = fields.putObject("comment").putArray("comments");
        issue.remarks().forEach(remark -> comments.add(comment(remark)));
        return fields;
    }

    private static ZonedDateTime updated(Issue issue) {
        return Stream.concat(
                        issue.entries().stream().map(Entry::at),
                        issue.remarks().stream().map(Remark::at))
                .max(Comparator.naturalOrder())
                .orElse(issue.created());
    }

    private static ObjectNode project(String key) {
        boolean payments = key.startsWith("PAY-");
        return JSON.objectNode()
                .put("id", payments ? "10001" : "10002")
                .put("key", payments ? "PAY" : "OPS")
                .put("name", payments ? "Payments" : "Platform");
    }

    private static ObjectNode link(Tie tie, String key) {
        ObjectNode link = JSON.objectNode();
        link.put("id", "" + (Issue.idOf(tie.blocker()) * 31 + Issue.idOf(tie.blocked())) % 90_000);
        link.putObject("type")
                .put("id", "10000")
                .put("name", "Blocks")
                .put("inward", "is blocked by")
                .put("outward", "blocks");
        boolean blocks = tie.blocker().equals(key);
        link.putObject(blocks ? "outwardIssue" : "inwardIssue")
                .put("key", blocks ? tie.blocked() : tie.blocker());
        return link;
    }

    private static ObjectNode comment(Remark remark) {
        ObjectNode comment = JSON.objectNode();
        comment.set("author", FieldJson.person(remark.by()));
        comment.set("body", Written.document(remark.text()));
        return comment.put("created", TIME.format(remark.at()));
    }

    private ObjectNode history(Entry entry) {
        ObjectNode history = JSON.objectNode().put("id", "" + entryIds.get(entry));
        history.set("author", FieldJson.person(entry.by()));
        history.put("created", TIME.format(entry.at()));
        ArrayNode items = history.putArray("items");
        entry.items().forEach(item -> items.add(item(item)));
        return history;
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = JSON.objectNode().put("field", item.field());
        json.put("fieldtype", item.fieldId().startsWith("customfield_") ? "custom" : "jira");
        if (!item.fieldId().isEmpty()) {
            json.put("fieldId", item.fieldId());
        }
        side(json, "from", item.from());
        side(json, "to", item.to());
        return json;
    }

    private static void side(ObjectNode json, String name, Side side) {
        put(json, name, side.id());
        put(json, name + "String", side.shown());
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value.isEmpty()) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }
}
