package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.IssueType;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Projects, with their lead, versions and statuses. */
final class ProjectRoutes {

    private ProjectRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/project", ProjectRoutes::list)
                .on("GET", "/rest/api/3/project/search", ProjectRoutes::search)
                .on("GET", "/rest/api/3/project/{project}", ProjectRoutes::get)
                .on("GET", "/rest/api/3/project/{project}/versions", ProjectRoutes::versions)
                .on("GET", "/rest/api/3/project/{project}/statuses", ProjectRoutes::statuses);
    }

    private static List<Project> seen(SiteCall call) {
        return call.site().projects().stream().filter(call::sees).toList();
    }

    private static Project project(SiteCall call) {
        String key = call.call().variable("project");
        return call.site()
                .project(key)
                .filter(call::sees)
                .orElseThrow(
                        () -> Refusal.missing("No project could be found with key '" + key + "'."));
    }

    private static ObjectNode brief(SiteCall call, Project project) {
        ObjectNode node = call.site().shapes().project(project);
        node.put("expand", "description,lead,issueTypes,url,projectKeys,permissions,insight");
        node.put("style", "classic").put("isPrivate", false);
        node.put("uuid", UUID.nameUUIDFromBytes(Json.bytes(Json.text(project.id()))).toString());
        if (call.call().query().list("expand").contains("lead")) {
            node.set("lead", call.site().shapes().person(project.lead()));
        }
        return node;
    }

    private static Answer list(SiteCall call) {
        List<Project> all = seen(call);
        return Answer.ok(Json.array(all.stream().map(one -> brief(call, one)).toList()))
                .reading(all.size());
    }

    private static Answer search(SiteCall call) {
        Query query = call.call().query();
        String sought = query.first("query").orElse("").toLowerCase(Locale.ROOT);
        List<String> keys = query.list("keys");
        List<Project> all =
                seen(call).stream()
                        .filter(
                                one ->
                                        (one.key() + " " + one.name())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(sought))
                        .filter(one -> keys.isEmpty() || keys.contains(one.key()))
                        .toList();
        int start = Math.max(0, query.number("startAt", 0));
        int most = Math.clamp(query.number("maxResults", 50), 1, 100);
        List<Project> part = Lists.page(all, start, most);
        ObjectNode body = Json.object();
        body.put(
                "self",
                call.site()
                        .shapes()
                        .self("project/search?startAt=" + start + "&maxResults=" + most));
        body.put("maxResults", most).put("startAt", start).put("total", all.size());
        body.put("isLast", start + part.size() >= all.size());
        body.set("values", Json.array(part.stream().map(one -> brief(call, one)).toList()));
        return Answer.ok(body).reading(part.size());
    }

    private static Answer get(SiteCall call) {
        Project project = project(call);
        Shapes shapes = call.site().shapes();
        ObjectNode node = brief(call, project);
        node.put("description", "").put("assigneeType", "UNASSIGNED");
        node.set("lead", shapes.person(project.lead()));
        node.set(
                "issueTypes",
                Json.array(call.site().catalog().types().stream().map(shapes::type).toList()));
        node.set("versions", releases(call, project));
        node.set(
                "components",
                Json.array(
                        project.components().stream()
                                .map(one -> shapes.component(project, one))
                                .toList()));
        return Answer.ok(node).reading(1);
    }

    private static ArrayNode releases(SiteCall call, Project project) {
        ArrayNode list = Json.array();
        project.releases()
                .forEach(
                        one ->
                                list.add(
                                        call.site()
                                                .shapes()
                                                .release(one)
                                                .put("projectId", Long.parseLong(project.id()))));
        return list;
    }

    private static Answer versions(SiteCall call) {
        Project project = project(call);
        return Answer.ok(releases(call, project)).reading(project.releases().size());
    }

    private static Answer statuses(SiteCall call) {
        project(call);
        Shapes shapes = call.site().shapes();
        ArrayNode list = Json.array();
        for (IssueType type : call.site().catalog().types()) {
            ObjectNode node = list.addObject();
            node.put("self", shapes.self("issuetype/" + type.id()));
            node.put("id", type.id()).put("name", type.name()).put("subtask", type.subtask());
            node.set(
                    "statuses",
                    Json.array(
                            call.site().catalog().statuses().stream()
                                    .map(shapes::status)
                                    .toList()));
        }
        return Answer.ok(list).reading(list.size());
    }
}
