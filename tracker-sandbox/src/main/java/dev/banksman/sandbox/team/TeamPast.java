package dev.banksman.sandbox.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Adf;
import dev.banksman.sandbox.site.Catalog;
import dev.banksman.sandbox.site.Deed;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.LinkType;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;
import dev.banksman.sandbox.site.TalkDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays the script of the team's past weeks: all that was done, in the order of its time. */
final class TeamPast {

    private record Act(Instant at, Runnable deed) {}

    private final Site site;
    private final Days days;
    private final IssueDesk issues;
    private final TalkDesk talk;
    private final List<Act> acts = new ArrayList<>();

    TeamPast(Site site, Days days) {
        this.site = site;
        this.days = days;
        this.issues = new IssueDesk(site);
        this.talk = new TalkDesk(site, issues);
    }

    void play(JsonNode script) {
        int minute = 0;
        for (JsonNode item : script.path("items")) {
            create(item, minute++);
        }
        for (JsonNode item : script.path("items")) {
            live(item);
        }
        script.path("links").forEach(this::link);
        acts.sort(Comparator.comparing(Act::at));
        acts.forEach(act -> act.deed().run());
    }

    private void act(JsonNode when, Consumer<Deed> work) {
        Instant at = days.at(when.path("day").asInt(), when.path("time").asText());
        Deed deed = new Deed(person(when.path("by").asText("Mara Lindqvist")), at, false);
        acts.add(new Act(at, () -> work.accept(deed)));
    }

    private Person person(String name) {
        return site.people().named(name).orElseThrow();
    }

    private Issue issue(String key) {
        return site.issue(key).orElseThrow(() -> new IllegalStateException("no " + key + " yet"));
    }

    /** Keys count up in the order of the script: items are made at once, on their days. */
    private void create(JsonNode item, int minute) {
        Instant at = days.at(item.path("day").asInt(), "09:00").plusSeconds(minute * 60L);
        Deed deed = new Deed(person(item.path("by").asText()), at, false);
        Issue issue = issues.create(deed, fields(item));
        if (!issue.key().equals(item.path("key").asText())) {
            throw new IllegalStateException(
                    "the script's " + item.path("key") + " became " + issue.key());
        }
    }

    private ObjectNode fields(JsonNode item) {
        Catalog catalog = site.catalog();
        ObjectNode fields = Json.object();
        String key = item.path("key").asText();
        fields.putObject("project").put("key", key.substring(0, key.indexOf('-')));
        fields.putObject("issuetype").put("name", item.path("type").asText());
        fields.put("summary", item.path("summary").asText());
        Json.text(item, "description")
                .ifPresent(text -> fields.set("description", Adf.document(text)));
        Json.text(item, "criteria")
                .ifPresent(
                        text ->
                                fields.set(
                                        catalog.named("Acceptance criteria").id(),
                                        Adf.document(text)));
        Json.text(item, "assignee")
                .ifPresent(
                        name ->
                                fields.putObject("assignee")
                                        .put("accountId", person(name).accountId()));
        Json.text(item, "priority")
                .ifPresent(name -> fields.putObject("priority").put("name", name));
        Json.text(item, "parent").ifPresent(parent -> parent(fields, parent));
        Json.text(item, "release")
                .ifPresent(name -> fields.putArray("fixVersions").addObject().put("name", name));
        if (item.has("labels")) {
            fields.set("labels", item.path("labels"));
        }
        numbers(item, fields);
        return fields;
    }

    private void parent(ObjectNode fields, String parent) {
        fields.putObject("parent").put("key", parent);
        if (issue(parent).value("issuetype").path("hierarchyLevel").asInt() > 0) {
            fields.put(site.catalog().named("Epic Link").id(), parent);
        }
    }

    private void numbers(JsonNode item, ObjectNode fields) {
        Catalog catalog = site.catalog();
        JsonNode due = item.path(item.has("first_due") ? "first_due" : "due");
        if (due.isInt()) {
            fields.put("duedate", days.date(due.asInt()).toString());
        }
        if (item.has("start")) {
            fields.put(
                    catalog.named("Start date").id(),
                    days.date(item.path("start").asInt()).toString());
        }
        if (item.has("points")) {
            fields.put(catalog.named("Story Points").id(), item.path("points").asDouble());
        }
        if (item.path("sprint").asBoolean()) {
            fields.put(catalog.named("Sprint").id(), 1);
        }
    }

    private void live(JsonNode item) {
        String key = item.path("key").asText();
        for (JsonNode move : item.path("moves")) {
            act(
                    move,
                    deed ->
                            issues.transition(
                                    deed,
                                    issue(key),
                                    site.catalog().status(move.path("to").asText())));
        }
        for (JsonNode said : item.path("comments")) {
            act(
                    said,
                    deed ->
                            talk.comment(
                                    deed,
                                    issue(key),
                                    Adf.document(said.path("text").asText()),
                                    Map.of()));
        }
        for (JsonNode edit : item.path("edits")) {
            String due = days.date(edit.path("due").asInt()).toString();
            act(edit, deed -> issues.edit(deed, issue(key), Json.object().put("duedate", due)));
        }
        if (item.has("reason")) {
            ObjectNode fields = Json.object();
            fields.set(
                    site.catalog().named("Blocked reason").id(), item.path("reason").path("text"));
            act(item.path("reason"), deed -> issues.edit(deed, issue(key), fields));
        }
        if (item.has("flag")) {
            ObjectNode fields = Json.object();
            fields.putArray(site.catalog().named("Flagged").id())
                    .addObject()
                    .put("value", "Impediment");
            act(item.path("flag"), deed -> issues.edit(deed, issue(key), fields));
        }
    }

    private void link(JsonNode link) {
        LinkType type = site.catalog().linkType(link.path("type").asText()).orElseThrow();
        act(
                link,
                deed ->
                        talk.link(
                                deed,
                                type,
                                issue(link.path("source").asText()),
                                issue(link.path("destination").asText())));
    }
}
