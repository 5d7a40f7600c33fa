package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.TalkDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments of an issue. */
final class CommentRoutes {

    private static final String ALL = "/rest/api/3/issue/{issue}/comment";
    private static final String ONE = ALL + "/{comment}";

    private CommentRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", ALL, CommentRoutes::list)
                .on("POST", ALL, CommentRoutes::create)
                .on("GET", ONE, CommentRoutes::get)
                .on("PUT", ONE, CommentRoutes::edit)
                .on("DELETE", ONE, CommentRoutes::delete)
                .on("POST", "/rest/api/3/comment/list", CommentRoutes::byIds);
    }

    private static Comment comment(SiteCall call, Issue issue) {
        String id = call.call().variable("comment");
        return issue.comment(id)
                .orElseThrow(
                        () -> Refusal.missing("Can not find a comment for the id: " + id + "."));
    }

    private static Answer list(SiteCall call) {
        Issue issue = call.issue();
        Query query = call.call().query();
        boolean newestFirst = query.first("orderBy").orElse("created").equals("-created");
        List<Comment> all = newestFirst ? issue.comments().reversed() : issue.comments();
        int start = query.number("startAt", 0);
        List<Comment> part = Lists.page(all, start, query.number("maxResults", 5000));
        boolean properties = query.list("expand").contains("properties");
        return Answer.ok(new CommentJson(call.site()).page(issue, part, start, properties))
                .reading(part.size());
    }

    private static Answer get(SiteCall call) {
        Issue issue = call.issue();
        return Answer.ok(told(call, issue, comment(call, issue))).reading(1);
    }

    private static ObjectNode told(SiteCall call, Issue issue, Comment comment) {
        CommentJson json = new CommentJson(call.site());
        return call.call().query().list("expand").contains("properties")
                ? json.withProperties(issue, comment)
                : json.of(issue, comment);
    }

    private static Answer create(SiteCall call) {
        Issue issue = call.issue();
        JsonNode body = call.json();
        Comment comment =
                desk(call).comment(call.deed(), issue, body.path("body"), properties(body));
        return Answer.created(told(call, issue, comment));
    }

    private static TalkDesk desk(SiteCall call) {
        return new TalkDesk(call.site(), new IssueDesk(call.site()));
    }

    private static Map<String, JsonNode> properties(JsonNode body) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        body.path("properties")
                .forEach(
                        one ->
                                TalkDesk.property(
                                        properties, one.path("key").asText(), one.path("value")));
        return properties;
    }

    private static Answer edit(SiteCall call) {
        Issue issue = call.issue();
        Comment comment = comment(call, issue);
        JsonNode body = call.json();
        Map<String, JsonNode> properties = properties(body);
        desk(call).rewrite(call.deed(), issue, comment, body.path("body"));
        comment.properties().putAll(properties);
        return Answer.ok(told(call, issue, comment));
    }

    private static Answer delete(SiteCall call) {
        Issue issue = call.issue();
        desk(call).delete(call.deed(), issue, comment(call, issue));
        return Answer.empty();
    }

    private static Answer byIds(SiteCall call) {
        List<String> ids = Lists.texts(call.json().path("ids"));
        CommentJson json = new CommentJson(call.site());
        ArrayNode values = Json.array();
        boolean properties = call.call().query().list("expand").contains("properties");
        for (String id : ids) {
            Optional<Issue> home =
                    call.site().issueOfComment(id).filter(one -> call.sees(one.project()));
            home.ifPresent(
                    issue ->
                            issue.comment(id)
                                    .map(
                                            one ->
                                                    properties
                                                            ? json.withProperties(issue, one)
                                                            : json.of(issue, one))
                                    .ifPresent(values::add));
        }
        ObjectNode page = Json.object().put("startAt", 0).put("maxResults", 1000);
        page.put("total", values.size()).put("isLast", true).set("values", values);
        return Answer.ok(page).reading(values.size());
    }
}
