package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.port.Answer;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import java.util.Optional;

/** Reads single issues: 2 points, and more for one with over a hundred comments. */
final class Fetcher {

    /** Everything but what is long and never looked at. */
    static final String FIELDS = "*all,-worklog,-attachment,-issuerestriction,-votes,-watches";

    private static final Purpose PURPOSE = Purpose.live("fetch");

    private final JiraClient client;
    private final IssueReader issues;
    private final CommentPages comments;

    Fetcher(JiraClient client, IssueReader issues) {
        this.client = client;
        this.issues = issues;
        this.comments = new CommentPages(client);
    }

    Answer<Snapshot> fetch(Tenant tenant, ItemRef item, Mapping mapping) {
        Ask ask = Ask.get(PURPOSE, "rest/api/3/issue/{}", item.id()).query("fields", FIELDS);
        return Answers.then(
                client.send(tenant, ask), issue -> snapshot(tenant, issue, mapping, PURPOSE));
    }

    /** An issue as an answer gave it. */
    Answer<Snapshot> snapshot(Tenant tenant, JsonNode issue, Mapping mapping, Purpose purpose) {
        return Answers.then(
                comments.completed(tenant, issue, purpose),
                whole -> Answers.map(issues.read(tenant, whole, mapping), item -> snapshot(item)));
    }

    /** An answer does not tell who made the issue what it is. */
    private static Snapshot snapshot(WorkItem item) {
        WorkItem kept = CommentFold.with(item, item.comments());
        return new Snapshot(kept, kept.activity().updated(), Optional.empty());
    }
}
