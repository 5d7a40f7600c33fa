package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Issue;
import java.util.List;
import java.util.stream.Stream;

/** The search by JQL, page by page, and its count. The old search is gone, as at Jira's. */
final class SearchRoutes {

    private static final int LARGEST_PAGE = 5000;

    private SearchRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/search/jql", call -> search(call, asked(call.call().query())))
                .on("POST", "/rest/api/3/search/jql", call -> search(call, asked(call.json())))
                .on("POST", "/rest/api/3/search/approximate-count", SearchRoutes::count)
                .on("GET", "/rest/api/3/search", call -> gone())
                .on("POST", "/rest/api/3/search", call -> gone());
    }

    private record Asked(
            String jql, List<String> fields, List<String> expand, int most, String token) {}

    private static Asked asked(Query query) {
        return new Asked(
                query.first("jql").orElse(""),
                query.list("fields"),
                query.list("expand"),
                query.number("maxResults", 50),
                query.first("nextPageToken").orElse(""));
    }

    private static Asked asked(JsonNode body) {
        return new Asked(
                body.path("jql").asText(""),
                Lists.texts(body.path("fields")),
                Lists.texts(body.path("expand")),
                body.path("maxResults").asInt(50),
                body.path("nextPageToken").asText(""));
    }

    private static Answer gone() {
        throw Refusal.of(
                410,
                "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.");
    }

    private static Stream<Issue> found(SiteCall call, String jql) {
        Jql query = Jql.of(jql, call.site());
        if (!query.bounded()) {
            throw Refusal.bad(
                    "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }
        return call.site().issues().stream()
                .filter(issue -> call.sees(issue.project()))
                .filter(query.matches())
                .sorted(query.order());
    }

    private static Answer search(SiteCall call, Asked asked) {
        if (asked.most() < 0 || asked.most() > LARGEST_PAGE) {
            throw Refusal.bad(
                    "The maxResults parameter must be between 0 and " + LARGEST_PAGE + ".");
        }
        int start = Tokens.offset(asked.token());
        List<Issue> found = found(call, asked.jql()).skip(start).limit(asked.most() + 1L).toList();
        boolean last = found.size() <= asked.most();
        List<Issue> page = last ? found : found.subList(0, asked.most());
        ObjectNode answer = page(call, page, asked);
        answer.put("isLast", last);
        if (!last) {
            answer.put("nextPageToken", Tokens.of(start + page.size()));
        }
        return Answer.ok(answer).reading(page.size());
    }

    private static ObjectNode page(SiteCall call, List<Issue> page, Asked asked) {
        Fieldset wanted = Fieldset.of(asked.fields(), false);
        IssueJson json = new IssueJson(call.site());
        ObjectNode answer = Json.object();
        ArrayNode issues = answer.putArray("issues");
        for (Issue issue : page) {
            ObjectNode node =
                    wanted.any()
                            ? json.of(issue, wanted)
                            : Json.object().put("id", Long.toString(issue.id()));
            if (asked.expand().contains("changelog")) {
                node.set("changelog", new ChangeJson(call.site()).within(issue));
            }
            issues.add(node);
        }
        if (asked.expand().contains("names")) {
            answer.set("names", json.names(wanted::has));
        }
        if (asked.expand().contains("schema")) {
            answer.set("schema", json.schema(wanted::has));
        }
        return answer;
    }

    private static Answer count(SiteCall call) {
        long count = found(call, call.json().path("jql").asText("")).count();
        return Answer.ok(Json.object().put("count", count));
    }
}
