package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.rest.ChangeJson;
import dev.banksman.sandbox.rest.CommentJson;
import dev.banksman.sandbox.rest.IssueJson;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.Happening;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Link;
import dev.banksman.sandbox.site.Site;
import java.util.Optional;

/**
 * The bodies of webhooks. Made under the site's lock, so that they tell the state of their instant.
 */
final class HookJson {

    private final Site site;
    private final IssueJson issues;
    private final ChangeJson changes;
    private final CommentJson comments;

    HookJson(Site site) {
        this.site = site;
        this.issues = new IssueJson(site);
        this.changes = new ChangeJson(site);
        this.comments = new CommentJson(site);
    }

    static String event(Happening happening) {
        return switch (happening) {
            case Happening.IssueCreated it -> "jira:issue_created";
            case Happening.IssueUpdated it -> "jira:issue_updated";
            case Happening.IssueDeleted it -> "jira:issue_deleted";
            case Happening.CommentCreated it -> "comment_created";
            case Happening.CommentUpdated it -> "comment_updated";
            case Happening.CommentDeleted it -> "comment_deleted";
            case Happening.LinkCreated it -> "issuelink_created";
            case Happening.LinkDeleted it -> "issuelink_deleted";
        };
    }

    static Optional<Issue> issue(Happening happening) {
        return switch (happening) {
            case Happening.IssueCreated it -> Optional.of(it.issue());
            case Happening.IssueUpdated it -> Optional.of(it.issue());
            case Happening.IssueDeleted it -> Optional.of(it.issue());
            case Happening.CommentCreated it -> Optional.of(it.issue());
            case Happening.CommentUpdated it -> Optional.of(it.issue());
            case Happening.CommentDeleted it -> Optional.of(it.issue());
            case Happening.LinkCreated it -> Optional.empty();
            case Happening.LinkDeleted it -> Optional.empty();
        };
    }

    /** Nothing is told of a project that apps may not see. */
    boolean visible(Happening happening) {
        return issue(happening).map(one -> one.project().readable()).orElse(true);
    }

    ObjectNode of(Happening happening) {
        ObjectNode body = Json.object();
        body.put("timestamp", happening.deed().at().toEpochMilli());
        body.put("webhookEvent", event(happening));
        switch (happening) {
            case Happening.IssueCreated it -> issue(body, it, it.issue(), "issue_created");
            case Happening.IssueUpdated it -> {
                issue(body, it, it.issue(), it.kind());
                body.set("changelog", changes.brief(it.change()));
            }
            case Happening.IssueDeleted it -> issue(body, it, it.issue(), "issue_deleted");
            case Happening.CommentCreated it -> comment(body, it.issue(), it.comment());
            case Happening.CommentUpdated it -> comment(body, it.issue(), it.comment());
            case Happening.CommentDeleted it -> comment(body, it.issue(), it.comment());
            case Happening.LinkCreated it -> link(body, it.link());
            case Happening.LinkDeleted it -> link(body, it.link());
        }
        return body;
    }

    private void issue(ObjectNode body, Happening happening, Issue issue, String kind) {
        body.put("issue_event_type_name", kind);
        body.set("user", site.shapes().person(happening.deed().who()));
        body.set("issue", issues.whole(issue));
    }

    private void comment(ObjectNode body, Issue issue, Comment comment) {
        body.set("comment", comments.of(issue, comment));
        body.set("issue", issues.hint(issue));
        body.put("eventType", "primaryAction");
    }

    private void link(ObjectNode body, Link link) {
        ObjectNode node = body.putObject("issueLink");
        node.put("id", link.id());
        node.put("sourceIssueId", link.source().id());
        node.put("destinationIssueId", link.destination().id());
        ObjectNode type = node.putObject("issueLinkType");
        type.put("id", Long.parseLong(link.type().id()));
        type.put("name", link.type().name());
        type.put("outwardName", link.type().outward());
        type.put("inwardName", link.type().inward());
        type.put("isSubTaskLinkType", false).put("isSystemLinkType", false);
        node.put("systemLink", false);
    }
}
