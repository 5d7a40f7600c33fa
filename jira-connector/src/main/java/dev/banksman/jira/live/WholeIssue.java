package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.Purpose;
import java.util.List;

/**
 * An issue that gets its changelog, page by page, oldest entry first. One by one: asking for those
 * of many at once ({@code POST /changelog/bulkfetch}) is closed to Connect apps.
 */
final class WholeIssue {

    private static final int PAGE = 100;

    /** An issue with more entries says that its changelog is not whole. */
    private static final int MOST_PAGES = 100;

    private static final List<String> OF_AUTHOR =
            List.of("accountId", "displayName", "accountType");

    private final ObjectNode issue;
    private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    private int pages;
    private boolean whole;

    WholeIssue(ObjectNode issue) {
        this.issue = issue;
    }

    Ask question(Purpose purpose) {
        return Ask.get(purpose, "rest/api/3/issue/{}/changelog", issue.path("id").asText())
                .query("startAt", Integer.toString(entries.size()))
                .query("maxResults", Integer.toString(PAGE))
                .counting(JiraHistories.CHANGES_OF_AN_ISSUE, "values");
    }

    void take(JsonNode page) {
        pages++;
        for (JsonNode entry : page.path("values")) {
            if (entry.path("author") instanceof ObjectNode author) {
                author.retain(OF_AUTHOR);
            }
            entries.add(entry);
        }
        boolean last = page.path("isLast").asBoolean(true) || page.path("values").isEmpty();
        whole = last || pages == MOST_PAGES;
        if (whole) {
            ObjectNode changelog = issue.putObject("changelog");
            changelog.put("total", entries.size() + (last ? 0 : 1));
            changelog.set("histories", entries);
        }
    }

    /** Whether nothing is to be asked for any more. */
    boolean isWhole() {
        return whole;
    }

    ObjectNode issue() {
        return issue;
    }
}
