package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Field;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Link;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Shapes;
import dev.banksman.sandbox.site.Site;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Issues as Jira tells them. Its callers hold the site's lock. */
public final class IssueJson {

    private static final String EXPAND =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";

    private final Site site;
    private final Shapes shapes;
    private final CommentJson comments;

    public IssueJson(Site site) {
        this.site = site;
        this.shapes = site.shapes();
        this.comments = new CommentJson(site);
    }

    /** The whole issue. */
    public ObjectNode whole(Issue issue) {
        return of(issue, Fieldset.ALL);
    }

    ObjectNode of(Issue issue, Fieldset wanted) {
        ObjectNode node = named(issue);
        ObjectNode fields = node.putObject("fields");
        for (Field field : site.catalog().fields()) {
            if (wanted.has(field.id())) {
                JsonNode value = value(issue, field);
                if (!field.id().equals("parent") || !value.isNull()) {
                    fields.set(field.id(), value);
                }
            }
        }
        if (wanted.has("watches")) {
            fields.set("watches", watches(issue));
        }
        return node;
    }

    private ObjectNode watches(Issue issue) {
        return Json.object()
                .put("self", shapes.self("issue/" + issue.key() + "/watchers"))
                .put("watchCount", 1)
                .put("isWatching", false);
    }

    ObjectNode named(Issue issue) {
        return Json.object()
                .put("expand", EXPAND)
                .put("id", Long.toString(issue.id()))
                .put("self", shapes.self("issue/" + issue.id()))
                .put("key", issue.key());
    }

    private JsonNode value(Issue issue, Field field) {
        return switch (field.id()) {
            case "creator" -> shapes.person(issue.creator());
            case "created" -> Json.text(shapes.stamp(issue.created()));
            case "updated" -> Json.text(shapes.stamp(issue.updated()));
            case "project" -> project(issue.project());
            case "parent" ->
                    issue.parent().map(parent -> (JsonNode) slim(parent)).orElse(Json.nothing());
            case "subtasks" -> subtasks(issue);
            case "issuelinks" -> links(issue, issue.links());
            case "comment" -> comments.page(issue);
            default -> issue.value(field.id());
        };
    }

    private ObjectNode project(Project project) {
        return shapes.project(project);
    }

    private ArrayNode subtasks(Issue issue) {
        ArrayNode list = Json.array();
        for (Issue child : issue.children()) {
            if (child.value("issuetype").path("subtask").asBoolean()) {
                list.add(slim(child));
            }
        }
        return list;
    }

    /** What a linked issue, a parent or a sub-task is told with. */
    private ObjectNode slim(Issue issue) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(issue.id()));
        node.put("key", issue.key());
        node.put("self", shapes.self("issue/" + issue.id()));
        copy(
                issue,
                node.putObject("fields"),
                List.of("summary", "status", "priority", "issuetype"));
        return node;
    }

    /** The issue within a comment's event. */
    public ObjectNode hint(Issue issue) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(issue.id()));
        node.put("self", shapes.self("issue/" + issue.id()));
        node.put("key", issue.key());
        ObjectNode fields = node.putObject("fields");
        copy(issue, fields, List.of("summary", "issuetype"));
        fields.set("project", project(issue.project()));
        copy(issue, fields, List.of("assignee", "priority", "status"));
        return node;
    }

    private static void copy(Issue issue, ObjectNode into, Collection<String> fields) {
        fields.forEach(field -> into.set(field, issue.value(field)));
    }

    private ArrayNode links(Issue issue, List<Link> links) {
        ArrayNode list = Json.array();
        for (Link link : links) {
            ObjectNode node = list.addObject();
            node.put("id", Long.toString(link.id()));
            node.put("self", shapes.self("issueLink/" + link.id()));
            node.set("type", shapes.linkType(link.type()));
            String side = link.source() == issue ? "outwardIssue" : "inwardIssue";
            node.set(side, slim(link.other(issue)));
        }
        return list;
    }

    /** A link by itself, with both its ends. */
    ObjectNode link(Link link) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(link.id()));
        node.put("self", shapes.self("issueLink/" + link.id()));
        node.set("type", shapes.linkType(link.type()));
        node.set("inwardIssue", slim(link.source()));
        node.set("outwardIssue", slim(link.destination()));
        return node;
    }

    ObjectNode names(Predicate<String> wanted) {
        ObjectNode names = Json.object();
        for (Field field : site.catalog().fields()) {
            if (wanted.test(field.id())) {
                names.put(field.id(), field.name());
            }
        }
        return names;
    }

    ObjectNode schema(Predicate<String> wanted) {
        ObjectNode schema = Json.object();
        for (Field field : site.catalog().fields()) {
            if (wanted.test(field.id())) {
                schema.set(field.id(), field.schema());
            }
        }
        return schema;
    }
}
