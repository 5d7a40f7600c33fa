package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.Status;
import dev.banksman.sandbox.site.TalkDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One issue: get, create, edit, delete, move, assign; and many at once by their keys. */
final class IssueRoutes {

    private static final int LARGEST_FETCH = 100;

    private IssueRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("POST", "/rest/api/3/issue", IssueRoutes::create)
                .on("POST", "/rest/api/3/issue/bulkfetch", IssueRoutes::fetch)
                .on("GET", "/rest/api/3/issue/{issue}", IssueRoutes::get)
                .on("PUT", "/rest/api/3/issue/{issue}", IssueRoutes::edit)
                .on("DELETE", "/rest/api/3/issue/{issue}", IssueRoutes::delete)
                .on("PUT", "/rest/api/3/issue/{issue}/assignee", IssueRoutes::assign)
                .on("GET", "/rest/api/3/issue/{issue}/transitions", IssueRoutes::transitions)
                .on("POST", "/rest/api/3/issue/{issue}/transitions", IssueRoutes::move);
    }

    private static Answer get(SiteCall call) {
        Issue issue = call.issue();
        Fieldset wanted = Fieldset.of(call.call().query().list("fields"), true);
        List<String> expand = call.call().query().list("expand");
        ObjectNode node = told(call, issue, wanted, call.call().query().list("properties"));
        expand(call, issue, wanted, expand, node);
        return Answer.ok(node).reading(1);
    }

    private static ObjectNode told(
            SiteCall call, Issue issue, Fieldset wanted, List<String> properties) {
        ObjectNode node = new IssueJson(call.site()).of(issue, wanted);
        if (!properties.isEmpty()) {
            ObjectNode told = node.putObject("properties");
            issue.properties()
                    .forEach(
                            (key, value) -> {
                                if (properties.contains(key) || properties.contains("*all")) {
                                    told.set(key, value);
                                }
                            });
        }
        return node;
    }

    private static void expand(
            SiteCall call, Issue issue, Fieldset wanted, List<String> expand, ObjectNode node) {
        IssueJson json = new IssueJson(call.site());
        if (expand.contains("names")) {
            node.set("names", json.names(wanted::has));
        }
        if (expand.contains("schema")) {
            node.set("schema", json.schema(wanted::has));
        }
        if (expand.contains("changelog")) {
            node.set("changelog", new ChangeJson(call.site()).within(issue));
        }
        if (expand.contains("transitions")) {
            node.set("transitions", transitions(call.site().catalog().statuses(), call));
        }
    }

    private static Answer create(SiteCall call) {
        JsonNode body = call.json();
        Issue issue = new IssueDesk(call.site()).create(call.deed(), body.path("fields"));
        properties(issue, body);
        return Answer.created(
                Json.object()
                        .put("id", Long.toString(issue.id()))
                        .put("key", issue.key())
                        .put("self", call.site().shapes().self("issue/" + issue.id())));
    }

    private static void properties(Issue issue, JsonNode body) {
        body.path("properties")
                .forEach(
                        one ->
                                TalkDesk.property(
                                        issue.properties(),
                                        one.path("key").asText(),
                                        one.path("value")));
    }

    private static Answer edit(SiteCall call) {
        Issue issue = call.issue();
        JsonNode body = call.json();
        if (!body.has("fields") && !body.has("update") && !body.has("properties")) {
            throw Refusal.bad("one of 'fields' or 'update' required");
        }
        ObjectNode fields = Json.object();
        if (body.path("fields") instanceof ObjectNode given) {
            fields.setAll(given);
        }
        fields.setAll(Updates.fields(call.site(), issue, body.path("update")));
        new IssueDesk(call.site()).edit(call.deed(), issue, fields);
        properties(issue, body);
        return call.call().query().flag("returnIssue", false)
                ? Answer.ok(new IssueJson(call.site()).whole(issue))
                : Answer.empty();
    }

    private static Answer delete(SiteCall call) {
        Issue issue = call.issue();
        boolean parent =
                issue.children().stream()
                        .anyMatch(one -> one.value("issuetype").path("subtask").asBoolean());
        if (parent && !call.call().query().flag("deleteSubtasks", false)) {
            throw Refusal.bad(
                    "The issue '"
                            + issue.key()
                            + "' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }
        new IssueDesk(call.site()).delete(call.deed(), issue);
        return Answer.empty();
    }

    private static Answer assign(SiteCall call) {
        Issue issue = call.issue();
        ObjectNode fields = Json.object();
        fields.set(
                "assignee", call.json().path("accountId").isNull() ? Json.nothing() : call.json());
        new IssueDesk(call.site()).edit(call.deed(), issue, fields);
        return Answer.empty();
    }

    private static Answer transitions(SiteCall call) {
        Issue issue = call.issue();
        String here = issue.value("status").path("id").asText();
        List<Status> there =
                call.site().catalog().statuses().stream()
                        .filter(status -> !status.id().equals(here))
                        .toList();
        ObjectNode body = Json.object().put("expand", "transitions");
        body.set("transitions", transitions(there, call));
        return Answer.ok(body).reading(1);
    }

    private static ArrayNode transitions(List<Status> there, SiteCall call) {
        ArrayNode list = Json.array();
        for (Status status : there) {
            ObjectNode node = list.addObject();
            node.put("id", status.transitionId());
            node.put("name", status.name());
            node.set("to", call.site().shapes().status(status));
            node.put("hasScreen", false).put("isGlobal", true).put("isInitial", false);
            node.put("isAvailable", true).put("isConditional", false).put("looped", false);
        }
        return list;
    }

    private static Answer move(SiteCall call) {
        Issue issue = call.issue();
        String id =
                Json.idOf(call.json().path("transition"), "id")
                        .orElseThrow(() -> Refusal.bad("Missing 'transition' identifier"));
        Status to =
                call.site().catalog().statuses().stream()
                        .filter(status -> status.transitionId().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.bad(
                                                "Transition id '"
                                                        + id
                                                        + "' is not valid for this issue."));
        if (call.json().path("fields").isObject()) {
            new IssueDesk(call.site()).edit(call.deed(), issue, call.json().path("fields"));
        }
        new IssueDesk(call.site()).transition(call.deed(), issue, to);
        return Answer.empty();
    }

    private static Answer fetch(SiteCall call) {
        JsonNode body = call.json();
        List<String> keys = Lists.texts(body.path("issueIdsOrKeys"));
        if (keys.size() > LARGEST_FETCH) {
            throw Refusal.bad("The number of issues exceeds the limit of " + LARGEST_FETCH + ".");
        }
        Fieldset wanted = Fieldset.of(Lists.texts(body.path("fields")), true);
        List<String> expand = Lists.texts(body.path("expand"));
        ObjectNode answer = Json.object();
        ArrayNode issues = answer.putArray("issues");
        for (Issue issue : seen(call, keys)) {
            List<String> properties = Lists.texts(body.path("properties"));
            ObjectNode node = told(call, issue, wanted, properties);
            expand(call, issue, wanted, within(expand), node);
            issues.add(node);
        }
        // those that are missing or hidden are passed over without a word
        answer.putArray("issueErrors");
        return Answer.ok(answer).reading(issues.size());
    }

    private static List<Issue> seen(SiteCall call, List<String> keys) {
        return keys.stream()
                .flatMap(key -> call.site().issue(key).stream())
                .filter(issue -> call.sees(issue.project()))
                .distinct()
                .sorted(Comparator.comparingLong(Issue::id))
                .toList();
    }

    private static List<String> within(List<String> expand) {
        List<String> own = new ArrayList<>(expand);
        own.retainAll(List.of("changelog", "transitions"));
        return own;
    }
}
