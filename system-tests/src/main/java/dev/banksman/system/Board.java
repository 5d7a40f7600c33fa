package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person does on a site. */
public final class Board {

    private final Web web;
    private final String cloud;
    private final JsonNode shown;

    private Board(Web web, String cloud, JsonNode shown) {
        this.web = web;
        this.cloud = cloud;
        this.shown = shown;
    }

    static Board of(Web web, String cloud, String site) {
        JsonNode shown =
                web.get(cloud + "/sandbox/sites/" + site + "/board").orThrow("board").json();
        String first = shown.path("people").path(0).path("accountId").asText();
        return new Board(web.with("X-Sandbox-Actor", first), cloud, shown);
    }

    /** As another person. */
    public Board as(String name) {
        for (JsonNode person : shown.path("people")) {
            if (person.path("name").asText().equals(name)) {
                String account = person.path("accountId").asText();
                return new Board(web.with("X-Sandbox-Actor", account), cloud, shown);
            }
        }
        throw new IllegalArgumentException("nobody is named " + name);
    }

    /** The names of the people. */
    public List<String> people() {
        List<String> names = new ArrayList<>();
        for (JsonNode person : shown.path("people")) {
            if (!person.path("app").asBoolean()) {
                names.add(person.path("name").asText());
            }
        }
        return names;
    }

    private String url(String path) {
        return shown.path("url").asText() + "/rest/api/3/" + path;
    }

    private String site() {
        return shown.path("site").asText();
    }

    /** The keys of all items, and the status of each. */
    public Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        String path = "/sandbox/ledger?all=true&site=" + site();
        for (JsonNode issue : web.get(cloud + path).orThrow("items").json().path("issues")) {
            items.put(issue.path("key").asText(), issue.path("status").asText());
        }
        return items;
    }

    /** A project with its whole past, as somebody of the team exports it. */
    public String export(String project) {
        ObjectNode body = Web.object().put("jql", "project = " + project).put("maxResults", 5000);
        body.putArray("fields").add("*all");
        body.put("expand", "changelog,names,schema");
        return web.post(url("search/jql"), body).orThrow("export").text();
    }

    /** A new story; its key. */
    public String create(String project, String summary) {
        return create(project, summary, Web.object());
    }

    /** A new item with more fields than the usual; its key. */
    public String create(String project, String summary, ObjectNode more) {
        ObjectNode fields = Web.object().put("summary", summary);
        fields.putObject("project").put("key", project);
        fields.putObject("issuetype").put("name", "Story");
        fields.setAll(more);
        return web.post(url("issue"), Web.object().set("fields", fields))
                .orThrow("create")
                .json()
                .path("key")
                .asText();
    }

    /** The number by which the tracker knows an item, whatever its key. */
    public String id(String key) {
        return web.get(url("issue/" + key + "?fields=status"))
                .orThrow(key)
                .json()
                .path("id")
                .asText();
    }

    /** Moves an item to the column of a status. */
    public void drag(String key, String status) {
        ObjectNode body = Web.object();
        body.putObject("transition").put("id", transition(status));
        web.post(url("issue/" + key + "/transitions"), body).orThrow("drag " + key);
    }

    private String transition(String status) {
        for (JsonNode one : shown.path("statuses")) {
            if (one.path("name").asText().equals(status)) {
                return one.path("transition").asText();
            }
        }
        throw new IllegalArgumentException("no status " + status);
    }

    /** The id of a custom field. */
    public String field(String name) {
        return shown.path("fields").path(name).asText();
    }

    public void edit(String key, ObjectNode fields) {
        web.put(url("issue/" + key), Web.object().set("fields", fields)).orThrow("edit " + key);
    }

    /** Writes the acceptance criteria; an empty text takes them away. */
    public void criteria(String key, String text) {
        ObjectNode fields = Web.object();
        if (text.isEmpty()) {
            fields.putNull(field("Acceptance criteria"));
        } else {
            fields.set(field("Acceptance criteria"), paragraph(text));
        }
        edit(key, fields);
    }

    public void title(String key, String text) {
        edit(key, Web.object().put("summary", text));
    }

    /** An item's labels. */
    public List<String> labels(String key) {
        List<String> labels = new ArrayList<>();
        web.get(url("issue/" + key + "?fields=labels"))
                .orThrow(key)
                .json()
                .at("/fields/labels")
                .forEach(label -> labels.add(label.asText()));
        return labels;
    }

    /** One paragraph as Jira's document format has it. */
    public static ObjectNode paragraph(String text) {
        ObjectNode document = Web.object().put("type", "doc").put("version", 1);
        ObjectNode paragraph = document.putArray("content").addObject().put("type", "paragraph");
        paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        return document;
    }

    /** A comment; its id. */
    public String comment(String key, String text) {
        return web.post(url("issue/" + key + "/comment"), Web.object().set("body", paragraph(text)))
                .orThrow("comment")
                .json()
                .path("id")
                .asText();
    }

    public void deleteComment(String key, String id) {
        web.delete(url("issue/" + key + "/comment/" + id)).orThrow("delete comment");
    }

    public void delete(String key) {
        web.delete(url("issue/" + key)).orThrow("delete " + key);
    }

    /** Makes one item block another. */
    public void link(String blocker, String dependent) {
        ObjectNode body = Web.object();
        body.putObject("type").put("name", "Blocks");
        body.putObject("inwardIssue").put("key", blocker);
        body.putObject("outwardIssue").put("key", dependent);
        web.post(url("issueLink"), body).orThrow("link");
    }

    /** Hides a project from apps, or shows it. */
    public void readable(String project, boolean readable) {
        web.post(
                        cloud + "/sandbox/sites/" + site() + "/projects/" + project,
                        Web.object().put("readable", readable))
                .orThrow("readable");
    }
}
