package dev.banksman.bench.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The webhooks of the bench, of about 5.7 KB each: a story without, or with, acceptance criteria
 * that waits, and the same story in progress.
 */
final class IssueEvents {

    private static final DateTimeFormatter JIRA_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private static final String FILLER =
            "The card form keeps what was typed when the bank answers late, and says so. "
                    .repeat(52);

    private final String baseUrl;
    private final Instant made = Instant.now();

    /** Stories are made from now on: what is older than the installation is never announced. */
    IssueEvents(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The story comes to be, in To Do. */
    String created(Site site, int number, Instant at) {
        return event("jira:issue_created", "issue_created", issue(site, number, false, at), at);
    }

    /** The story moves to In Progress; every second one has no criterion. */
    String started(Site site, int number, Instant at) {
        return event("jira:issue_updated", "issue_generic", issue(site, number, true, at), at);
    }

    /** Whether Banksman owes this story a comment. */
    static boolean owesComment(int number) {
        return number % 2 == 0;
    }

    /** The issue as its own address gives it. */
    String issue(Site site, int number, boolean started, Instant at) {
        String criteria =
                owesComment(number) ? "null" : "\"An expired card shows the retry page.\"";
        String status =
                started
                        ? status(3, "In Progress", 4, "indeterminate", "In Progress")
                        : status(1, "To Do", 2, "new", "To Do");
        return """
        {"id":"%1$d","key":"BEN-%1$d","self":"%2$s/rest/api/3/issue/%1$d","fields":{
        "summary":"Story %1$d of the bench","description":"%3$s",
        "issuetype":{"id":"10001","name":"Story","subtask":false,"hierarchyLevel":0},
        "project":{"id":"10000","key":"BEN","name":"Bench","projectTypeKey":"software"},
        "status":%4$s,
        "assignee":%5$s,"reporter":%5$s,"creator":%5$s,
        "priority":{"id":"3","name":"Medium"},"labels":["bench","load"],"components":[],
        "fixVersions":[],"versions":[],"issuelinks":[],"subtasks":[],"duedate":null,
        "timeoriginalestimate":null,"timespent":null,"resolution":null,
        "comment":{"comments":[],"maxResults":0,"total":0,"startAt":0},
        "customfield_10100":%6$s,"customfield_10101":null,"customfield_10102":null,
        "created":"%7$s","updated":"%8$s"}}
        """
                .formatted(
                        number,
                        url(site),
                        FILLER,
                        status,
                        person(),
                        criteria,
                        JIRA_TIME.format(made),
                        JIRA_TIME.format(at));
    }

    private static String event(String name, String type, String issue, Instant at) {
        return """
                {"timestamp":%d,"webhookEvent":"%s","issue_event_type_name":"%s","user":%s,
                "issue":%s,"changelog":{"id":"%d","items":[{"field":"status","fieldtype":"jira",
                "fieldId":"status","from":"1","fromString":"To Do","to":"3",
                "toString":"In Progress"}]}}
                """
                .formatted(at.toEpochMilli(), name, type, person(), issue, at.toEpochMilli());
    }

    String url(Site site) {
        return baseUrl + "/" + site.name();
    }

    private static String status(int id, String name, int category, String key, String shown) {
        return """
        {"id":"%d","name":"%s","statusCategory":{"id":%d,"key":"%s","name":"%s"}}"""
                .formatted(id, name, category, key, shown);
    }

    private static String person() {
        return """
        {"accountId":"5b10ac8d82e05b22cc7d4ef5","displayName":"Mia Krystof","active":true,\
        "accountType":"atlassian","timeZone":"Europe/Berlin"}""";
    }
}
