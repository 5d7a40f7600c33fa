package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Field;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Shapes;
import java.util.List;

/** The site itself: what it is, its fields, statuses and types, and what its users may do. */
final class MetaRoutes {

    private MetaRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/serverInfo", MetaRoutes::serverInfo)
                .on("GET", "/rest/api/3/field", MetaRoutes::fields)
                .on("GET", "/rest/api/3/status", MetaRoutes::statuses)
                .on("GET", "/rest/api/3/issuetype", MetaRoutes::types)
                .on("GET", "/rest/api/3/priority", MetaRoutes::priorities)
                .on("GET", "/rest/api/3/mypermissions", MetaRoutes::mine)
                .on("POST", "/rest/api/3/permissions/check", MetaRoutes::check);
    }

    private static Answer serverInfo(SiteCall call) {
        ObjectNode node = Json.object();
        node.put("baseUrl", call.site().id().url()).put("displayUrl", call.site().id().url());
        node.put("version", "1001.0.0-SNAPSHOT").put("deploymentType", "Cloud");
        node.putArray("versionNumbers").add(1001).add(0).add(0);
        node.put("buildNumber", 100_290);
        node.put("buildDate", "2026-11-02T09:00:00.000+0000");
        node.put("serverTime", call.site().shapes().stamp(call.site().now()));
        node.put("serverTimeZone", call.site().zone().getId());
        return Answer.ok(node.put("serverTitle", "Jira")).reading(1);
    }

    private static Answer fields(SiteCall call) {
        ArrayNode list = Json.array();
        for (Field field : call.site().catalog().fields()) {
            ObjectNode node = list.addObject();
            node.put("id", field.id()).put("key", field.id()).put("name", field.name());
            node.put("custom", field.custom()).put("orderable", true);
            node.put("navigable", true).put("searchable", true);
            ArrayNode clauses = node.putArray("clauseNames");
            if (field.custom()) {
                clauses.add("cf[" + field.schema().path("customId").asInt() + "]")
                        .add(field.name());
            } else {
                clauses.add(field.id());
            }
            node.set("schema", field.schema());
        }
        return Answer.ok(list).reading(1);
    }

    private static Answer statuses(SiteCall call) {
        Shapes shapes = call.site().shapes();
        return list(call.site().catalog().statuses().stream().map(shapes::status).toList());
    }

    private static Answer types(SiteCall call) {
        Shapes shapes = call.site().shapes();
        return list(call.site().catalog().types().stream().map(shapes::type).toList());
    }

    private static Answer priorities(SiteCall call) {
        List<String> names = call.site().catalog().priorities();
        Shapes shapes = call.site().shapes();
        return list(names.stream().map(one -> shapes.priority(one, names.indexOf(one))).toList());
    }

    private static Answer list(List<ObjectNode> nodes) {
        return Answer.ok(Json.array(nodes)).reading(nodes.size());
    }

    private static Answer mine(SiteCall call) {
        ObjectNode all = Json.object();
        ObjectNode permissions = all.putObject("permissions");
        for (String key : call.call().query().list("permissions")) {
            permissions
                    .putObject(key)
                    .put("id", "0")
                    .put("key", key)
                    .put("name", key)
                    .put("type", key.startsWith("ADMINISTER") ? "GLOBAL" : "PROJECT")
                    .put("description", "")
                    .put("havePermission", granted(call, key));
        }
        return Answer.ok(all).reading(2);
    }

    /**
     * Everybody may do everything but administer the site; apps may not see what is closed to them.
     */
    private static boolean granted(SiteCall call, String key) {
        return !key.equals("ADMINISTER") || call.caller().app();
    }

    private static Answer check(SiteCall call) {
        JsonNode body = call.json();
        ObjectNode answer = Json.object();
        ArrayNode projects = answer.putArray("projectPermissions");
        for (JsonNode asked : body.path("projectPermissions")) {
            for (String key : Lists.texts(asked.path("permissions"))) {
                ObjectNode grant = projects.addObject().put("permission", key);
                grant.set("issues", visibleIssues(call, asked.path("issues")));
                grant.set("projects", visibleProjects(call, asked.path("projects")));
            }
        }
        ArrayNode global = answer.putArray("globalPermissions");
        Lists.texts(body.path("globalPermissions")).stream()
                .filter(key -> granted(call, key))
                .forEach(global::add);
        return Answer.ok(answer).reading(2);
    }

    private static ArrayNode visibleIssues(SiteCall call, JsonNode ids) {
        ArrayNode seen = Json.array();
        for (String id : Lists.texts(ids)) {
            call.site()
                    .issue(id)
                    .map(Issue::project)
                    .filter(call::sees)
                    .ifPresent(project -> seen.add(Long.parseLong(id)));
        }
        return seen;
    }

    private static ArrayNode visibleProjects(SiteCall call, JsonNode ids) {
        ArrayNode seen = Json.array();
        for (String id : Lists.texts(ids)) {
            call.site()
                    .project(id)
                    .filter(call::sees)
                    .ifPresent(project -> seen.add(Long.parseLong(id)));
        }
        return seen;
    }
}
