package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The small objects of Jira's answers, with the addresses of one site. */
public final class Shapes {

    private final String base;
    private final ZoneId zone;

    public Shapes(String siteUrl, ZoneId zone) {
        this.base = siteUrl + "/rest/api/3/";
        this.zone = zone;
    }

    public String self(String path) {
        return base + path;
    }

    public String stamp(Instant instant) {
        return Stamps.of(instant, zone);
    }

    public ObjectNode person(Person person) {
        ObjectNode node = Json.object();
        node.put("self", self("user?accountId=" + person.accountId()));
        node.put("accountId", person.accountId());
        if (!person.email().isEmpty()) {
            node.put("emailAddress", person.email());
        }
        node.set("avatarUrls", avatars("user/" + person.accountId()));
        node.put("displayName", person.name());
        node.put("active", true);
        node.put("timeZone", zone.getId());
        return node.put("accountType", person.app() ? "app" : "atlassian");
    }

    private ObjectNode avatars(String of) {
        ObjectNode urls = Json.object();
        for (String size : new String[] {"48x48", "24x24", "16x16", "32x32"}) {
            urls.put(size, self("universal_avatar/view/" + of + "?size=" + size));
        }
        return urls;
    }

    public ObjectNode status(Status status) {
        ObjectNode node = Json.object();
        node.put("self", self("status/" + status.id()));
        node.put("description", "");
        node.put("iconUrl", self("images/icons/status.png"));
        node.put("name", status.name());
        node.put("id", status.id());
        node.set("statusCategory", category(status.category()));
        return node;
    }

    public ObjectNode category(Status.Category category) {
        return Json.object()
                .put("self", self("statuscategory/" + category.id()))
                .put("id", category.id())
                .put("key", category.key())
                .put("colorName", category.colour())
                .put("name", category.label());
    }

    public ObjectNode type(IssueType type) {
        return Json.object()
                .put("self", self("issuetype/" + type.id()))
                .put("id", type.id())
                .put("description", "")
                .put("iconUrl", self("images/icons/" + type.id() + ".svg"))
                .put("name", type.name())
                .put("subtask", type.subtask())
                .put("hierarchyLevel", type.level());
    }

    /**
     * A priority.
     *
     * @param rank from 0, as in the catalogue
     */
    public ObjectNode priority(String name, int rank) {
        return Json.object()
                .put("self", self("priority/" + (rank + 1)))
                .put("iconUrl", self("images/icons/priority.svg"))
                .put("name", name)
                .put("id", Integer.toString(rank + 1));
    }

    public ObjectNode linkType(LinkType type) {
        return Json.object()
                .put("id", type.id())
                .put("name", type.name())
                .put("inward", type.inward())
                .put("outward", type.outward())
                .put("self", self("issueLinkType/" + type.id()));
    }

    public ObjectNode project(Project project) {
        ObjectNode node = Json.object();
        node.put("self", self("project/" + project.id()));
        node.put("id", project.id());
        node.put("key", project.key());
        node.put("name", project.name());
        node.put("projectTypeKey", project.kind());
        node.put("simplified", false);
        node.set("avatarUrls", avatars("project/" + project.id()));
        return node;
    }

    public ObjectNode release(Release release) {
        return Json.object()
                .put("self", self("version/" + release.id()))
                .put("id", release.id())
                .put("description", "")
                .put("name", release.name())
                .put("archived", false)
                .put("released", release.released())
                .put("releaseDate", release.date().toString());
    }

    public ObjectNode component(Project project, String name) {
        String id = Integer.toString(10_100 + project.components().indexOf(name));
        return Json.object().put("self", self("component/" + id)).put("id", id).put("name", name);
    }

    public ObjectNode sprint(Sprint sprint) {
        return Json.object()
                .put("id", sprint.id())
                .put("name", sprint.name())
                .put("state", sprint.state())
                .put("boardId", 1)
                .put("goal", sprint.goal())
                .put("startDate", utc(sprint.start()))
                .put("endDate", utc(sprint.end()));
    }

    private static String utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDateTime().withNano(0) + ".000Z";
    }

    public ObjectNode option(String id, String value) {
        return Json.object()
                .put("self", self("customFieldOption/" + id))
                .put("value", value)
                .put("id", id);
    }

    public ObjectNode resolution() {
        return Json.object()
                .put("self", self("resolution/10000"))
                .put("id", "10000")
                .put("description", "Work has been completed on this issue.")
                .put("name", "Done");
    }
}
