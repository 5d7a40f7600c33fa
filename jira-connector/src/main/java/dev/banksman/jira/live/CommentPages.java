package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;

/** Jira gives an issue's comments with it, but not all where there are many. */
final class CommentPages {

    private final JiraClient client;

    CommentPages(JiraClient client) {
        this.client = client;
    }

    /** Whether an issue carries all its comments. */
    static boolean complete(JsonNode issue) {
        JsonNode field = issue.path("fields").path("comment");
        return field.path("comments").isArray()
                && field.path("comments").size() >= field.path("total").asInt();
    }

    /** The issue with its newest comments, when it does not carry all. */
    Answer<JsonNode> completed(Tenant tenant, JsonNode issue, Purpose purpose) {
        if (complete(issue) || !issue.path("fields").isObject()) {
            return new Answer.Ok<>(issue);
        }
        Ask ask =
                Ask.get(purpose, "rest/api/3/issue/{}/comment", issue.path("id").asText())
                        .query("orderBy", "-created")
                        .query("maxResults", Integer.toString(CommentFold.KEPT))
                        .counting(CommentFold.KEPT, "comments");
        return Answers.map(
                client.send(tenant, ask),
                page -> {
                    ObjectNode whole = issue.deepCopy();
                    ((ObjectNode) whole.path("fields")).set("comment", page);
                    return whole;
                });
    }
}
