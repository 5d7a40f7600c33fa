package dev.banksman.sandbox.forge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.rest.ChangeJson;
import dev.banksman.sandbox.rest.CommentJson;
import dev.banksman.sandbox.rest.IssueJson;
import dev.banksman.sandbox.site.Change;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.Happening;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Link;
import dev.banksman.sandbox.site.Site;
import dev.banksman.sandbox.site.Status;
import java.util.List;

/** Jira's events as Forge tells them: hints with few fields. */
final class ForgeJson {

    private final Site site;
    private final IssueJson issues;
    private final ChangeJson changes;
    private final CommentJson comments;

    ForgeJson(Site site) {
        this.site = site;
        this.issues = new IssueJson(site);
        this.changes = new ChangeJson(site);
        this.comments = new CommentJson(site);
    }

    static List<String> events(Happening happening) {
        return switch (happening) {
            case Happening.IssueCreated it -> List.of("avi:jira:created:issue");
            case Happening.IssueUpdated it ->
                    it.kind().equals("issue_assigned")
                            ? List.of("avi:jira:updated:issue", "avi:jira:assigned:issue")
                            : List.of("avi:jira:updated:issue");
            case Happening.IssueDeleted it -> List.of("avi:jira:deleted:issue");
            case Happening.CommentCreated it -> List.of("avi:jira:commented:issue");
            case Happening.CommentUpdated it -> List.of("avi:jira:commented:issue");
            case Happening.CommentDeleted it -> List.of("avi:jira:deleted:comment");
            case Happening.LinkCreated it -> List.of("avi:jira:created:issuelink");
            case Happening.LinkDeleted it -> List.of("avi:jira:deleted:issuelink");
        };
    }

    ObjectNode of(String event, Happening happening, boolean own) {
        ObjectNode body = Json.object();
        body.put("eventType", event).put("selfGenerated", own);
        body.put("atlassianId", happening.deed().who().accountId());
        body.put("timestamp", Long.toString(happening.deed().at().toEpochMilli()));
        switch (happening) {
            case Happening.IssueCreated it -> body.set("issue", hint(it.issue()));
            case Happening.IssueUpdated it -> updated(body, it.issue(), it.change());
            case Happening.IssueDeleted it -> body.set("issue", hint(it.issue()));
            case Happening.CommentCreated it -> comment(body, it.issue(), it.comment());
            case Happening.CommentUpdated it -> comment(body, it.issue(), it.comment());
            case Happening.CommentDeleted it -> comment(body, it.issue(), it.comment());
            case Happening.LinkCreated it -> link(body, it.link());
            case Happening.LinkDeleted it -> link(body, it.link());
        }
        return body;
    }

    private ObjectNode hint(Issue issue) {
        ObjectNode node = issues.hint(issue);
        node.remove("self");
        if (node.path("fields") instanceof ObjectNode fields) {
            fields.remove("priority");
            fields.set("creator", site.shapes().person(issue.creator()));
            fields.set("reporter", issue.value("reporter"));
            fields.put("created", site.shapes().stamp(issue.created()));
            fields.put("updated", site.shapes().stamp(issue.updated()));
        }
        return node;
    }

    private void updated(ObjectNode body, Issue issue, Change change) {
        body.set("issue", hint(issue));
        body.set("changelog", changes.brief(change));
        ArrayNode statuses = Json.array();
        for (Change.Item item : change.items()) {
            if (item.field().equals("status")) {
                statuses.add(status(item.from().id())).add(status(item.to().id()));
            }
        }
        if (!statuses.isEmpty()) {
            body.set("associatedStatuses", statuses);
        }
    }

    private ObjectNode status(String id) {
        Status status = site.catalog().status(id);
        ObjectNode node = Json.object().put("id", status.id()).put("name", status.name());
        node.set("statusCategory", site.shapes().category(status.category()));
        return node;
    }

    private void comment(ObjectNode body, Issue issue, Comment comment) {
        body.set("issue", hint(issue));
        body.set("comment", comments.of(issue, comment));
    }

    private static void link(ObjectNode body, Link link) {
        body.put("id", Long.toString(link.id()));
        body.put("sourceIssueId", Long.toString(link.source().id()));
        body.put("destinationIssueId", Long.toString(link.destination().id()));
        body.putObject("issueLinkType").put("id", link.type().id()).put("name", link.type().name());
    }
}
