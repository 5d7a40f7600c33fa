package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Site;
import java.time.Duration;
import java.util.Comparator;

/** What the board page shows, and waits for. */
final class BoardControl {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private BoardControl() {}

    static void in(Router<Handler> router, Rig rig) {
        router.on(
                "GET",
                "/sandbox/sites/{site}/board",
                call -> board(rig.sites().named(call.variable("site")), call));
    }

    /** With {@code after}, waits until the version is another, or for twenty seconds. */
    private static Answer board(Site site, Call call) {
        int after = call.query().number("after", -1);
        if (after >= 0) {
            try {
                site.awaitAfter(after, LONGEST_WAIT);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw Refusal.of(503, "The sandbox closes.");
            }
        }
        return Answer.ok(site.locked(() -> json(site)));
    }

    private static ObjectNode json(Site site) {
        ObjectNode board = Json.object();
        board.put("version", site.version())
                .put("site", site.id().name())
                .put("url", site.id().url());
        board.put("now", site.shapes().stamp(site.now()));
        ArrayNode people = board.putArray("people");
        for (Person person : site.people().all()) {
            people.addObject()
                    .put("accountId", person.accountId())
                    .put("name", person.name())
                    .put("app", person.app());
        }
        ArrayNode projects = board.putArray("projects");
        for (Project project : site.projects()) {
            projects.addObject().put("key", project.key()).put("name", project.name());
        }
        board.set("fields", fields(site));
        ArrayNode statuses = board.putArray("statuses");
        site.catalog()
                .statuses()
                .forEach(
                        status ->
                                statuses.addObject()
                                        .put("name", status.name())
                                        .put("transition", status.transitionId())
                                        .put("category", status.category().key()));
        ArrayNode linkTypes = board.putArray("linkTypes");
        site.catalog()
                .linkTypes()
                .forEach(
                        type ->
                                linkTypes
                                        .addObject()
                                        .put("name", type.name())
                                        .put("inward", type.inward())
                                        .put("outward", type.outward()));
        ArrayNode cards = board.putArray("cards");
        site.issues().stream()
                .sorted(Comparator.comparingLong(Issue::id))
                .limit(500)
                .forEach(issue -> cards.add(card(site, issue)));
        return board;
    }

    /** The ids of custom fields differ from site to site. */
    private static ObjectNode fields(Site site) {
        ObjectNode fields = Json.object();
        for (String name :
                new String[] {
                    "Flagged", "Acceptance criteria", "Blocked reason", "Start date", "Story Points"
                }) {
            fields.put(name, site.catalog().named(name).id());
        }
        return fields;
    }

    private static ObjectNode card(Site site, Issue issue) {
        ObjectNode card = Json.object();
        card.put("key", issue.key()).put("summary", issue.summary());
        card.put("type", issue.value("issuetype").path("name").asText());
        card.put("status", issue.value("status").path("name").asText());
        card.put("assignee", issue.account("assignee").orElse(""));
        card.put("due", text(issue.value("duedate")));
        card.put("flagged", !issue.value(site.catalog().named("Flagged").id()).isNull());
        card.put("priority", issue.value("priority").path("name").asText());
        card.put("links", issue.links().size()).put("comments", issue.comments().size());
        card.put("app", issue.comments().stream().filter(one -> one.author().app()).count());
        return card.put("parent", issue.parent().map(Issue::key).orElse(""));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }
}
