package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.TalkDesk;
import java.util.Map;
import java.util.function.Function;

/** Entity properties of issues and of comments. */
final class PropertyRoutes {

    private PropertyRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        routes(router, "/rest/api/3/issue/{issue}/properties", call -> call.issue().properties());
        routes(router, "/rest/api/3/comment/{comment}/properties", PropertyRoutes::ofComment);
    }

    private static void routes(
            Router<SiteCall.Handler> router,
            String path,
            Function<SiteCall, Map<String, JsonNode>> owner) {
        router.on("GET", path, call -> list(call, path, owner.apply(call)))
                .on("GET", path + "/{key}", call -> get(call, owner.apply(call)))
                .on("PUT", path + "/{key}", call -> put(call, owner.apply(call)))
                .on("DELETE", path + "/{key}", call -> delete(call, owner.apply(call)));
    }

    private static Map<String, JsonNode> ofComment(SiteCall call) {
        String id = call.call().variable("comment");
        return call.site()
                .issueOfComment(id)
                .filter(issue -> call.sees(issue.project()))
                .flatMap(issue -> issue.comment(id))
                .map(Comment::properties)
                .orElseThrow(
                        () -> Refusal.missing("Can not find a comment for the id: " + id + "."));
    }

    private static Answer list(SiteCall call, String path, Map<String, JsonNode> properties) {
        ObjectNode body = Json.object();
        String self =
                call.site()
                        .shapes()
                        .self(path.substring("/rest/api/3/".length()))
                        .replace("{issue}", call.call().variables().getOrDefault("issue", ""))
                        .replace("{comment}", call.call().variables().getOrDefault("comment", ""));
        body.set(
                "keys",
                Json.array(
                        properties.keySet().stream()
                                .map(
                                        key ->
                                                Json.object()
                                                        .put("self", self + "/" + key)
                                                        .put("key", key))
                                .toList()));
        return Answer.ok(body).reading(1);
    }

    private static Refusal unknown(String key) {
        return Refusal.missing("The property with key '" + key + "' does not exist.");
    }

    private static Answer get(SiteCall call, Map<String, JsonNode> properties) {
        String key = call.call().variable("key");
        JsonNode value = properties.get(key);
        if (value == null) {
            throw unknown(key);
        }
        ObjectNode body = Json.object().put("key", key);
        body.set("value", value);
        return Answer.ok(body).reading(1);
    }

    private static Answer put(SiteCall call, Map<String, JsonNode> properties) {
        JsonNode value = call.call().json();
        if (value.isMissingNode()) {
            throw Refusal.bad("The property value must be valid, non-empty JSON.");
        }
        boolean fresh = TalkDesk.property(properties, call.call().variable("key"), value);
        return Answer.json(fresh ? 201 : 200, Json.object());
    }

    private static Answer delete(SiteCall call, Map<String, JsonNode> properties) {
        String key = call.call().variable("key");
        if (properties.remove(key) == null) {
            throw unknown(key);
        }
        return Answer.empty();
    }
}
