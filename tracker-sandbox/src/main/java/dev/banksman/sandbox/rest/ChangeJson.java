package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Change;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Shapes;
import dev.banksman.sandbox.site.Site;
import java.util.List;

/** Changelogs as Jira tells them. */
public final class ChangeJson {

    private final Shapes shapes;

    public ChangeJson(Site site) {
        this.shapes = site.shapes();
    }

    ObjectNode of(Change change) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(change.id()));
        node.set("author", shapes.person(change.author()));
        node.put("created", shapes.stamp(change.at()));
        node.set("items", items(change));
        return node;
    }

    /** What a webhook tells of a change. */
    public ObjectNode brief(Change change) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(change.id()));
        node.set("items", items(change));
        return node;
    }

    private static ArrayNode items(Change change) {
        ArrayNode items = Json.array();
        for (Change.Item item : change.items()) {
            ObjectNode node = items.addObject();
            node.put("field", item.field());
            node.put("fieldtype", item.custom() ? "custom" : "jira");
            if (!item.fieldId().isEmpty()) {
                node.put("fieldId", item.fieldId());
            }
            put(node, "from", item.from().id());
            put(node, "fromString", item.from().text());
            put(node, "to", item.to().id());
            put(node, "toString", item.to().text());
        }
        return items;
    }

    private static void put(ObjectNode node, String field, String text) {
        node.set(field, text.isEmpty() ? Json.nothing() : Json.text(text));
    }

    /** The changelog within an issue: newest first, the newest hundred. */
    ObjectNode within(Issue issue) {
        List<Change> newest = issue.changes().reversed().stream().limit(100).toList();
        ObjectNode page = Json.object();
        page.put("startAt", 0)
                .put("maxResults", newest.size())
                .put("total", issue.changes().size());
        page.set("histories", Json.array(newest.stream().map(this::of).toList()));
        return page;
    }
}
