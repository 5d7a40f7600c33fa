package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.Link;
import dev.banksman.sandbox.site.LinkType;
import dev.banksman.sandbox.site.TalkDesk;
import java.util.Map;

/** Links between issues. In a request the inward issue is the source: it blocks the outward one. */
final class LinkRoutes {

    private LinkRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/issueLinkType", LinkRoutes::types)
                .on("POST", "/rest/api/3/issueLink", LinkRoutes::create)
                .on("GET", "/rest/api/3/issueLink/{link}", LinkRoutes::get)
                .on("DELETE", "/rest/api/3/issueLink/{link}", LinkRoutes::delete);
    }

    private static Answer types(SiteCall call) {
        ObjectNode body = Json.object();
        body.set(
                "issueLinkTypes",
                Json.array(
                        call.site().catalog().linkTypes().stream()
                                .map(call.site().shapes()::linkType)
                                .toList()));
        return Answer.ok(body).reading(1);
    }

    private static TalkDesk desk(SiteCall call) {
        return new TalkDesk(call.site(), new IssueDesk(call.site()));
    }

    private static Answer create(SiteCall call) {
        JsonNode body = call.json();
        JsonNode named = body.path("type");
        LinkType type =
                Json.text(named, "name")
                        .or(() -> Json.idOf(named, "id"))
                        .flatMap(call.site().catalog()::linkType)
                        .orElseThrow(
                                () ->
                                        Refusal.missing(
                                                "No issue link type with name '"
                                                        + named.path("name").asText()
                                                        + "' found."));
        Issue source = end(call, body.path("inwardIssue"));
        Issue destination = end(call, body.path("outwardIssue"));
        desk(call).link(call.deed(), type, source, destination);
        JsonNode comment = body.path("comment").path("body");
        if (comment.isObject()) {
            desk(call).comment(call.deed(), source, comment, Map.of());
        }
        return Answer.empty(201);
    }

    private static Issue end(SiteCall call, JsonNode named) {
        return call.visible(Json.text(named, "key").or(() -> Json.idOf(named, "id")).orElse(""));
    }

    private static Link link(SiteCall call) {
        String id = call.call().variable("link");
        return call.site()
                .link(id)
                .filter(
                        one ->
                                call.sees(one.source().project())
                                        && call.sees(one.destination().project()))
                .orElseThrow(() -> Refusal.missing("No issue link with id '" + id + "' exists."));
    }

    private static Answer get(SiteCall call) {
        return Answer.ok(new IssueJson(call.site()).link(link(call))).reading(1);
    }

    private static Answer delete(SiteCall call) {
        desk(call).unlink(call.deed(), link(call));
        return Answer.empty();
    }
}
