package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.item.Mapping;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker.Page;
import dev.banksman.port.Tracker.ProjectInfo;
import dev.banksman.port.Tracker.Search;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds items and projects. A page of items costs 1 point and 1 for each; all of it may wait. */
final class Searcher {

    private static final Purpose PURPOSE = Purpose.chore("sweep");

    /** With its fields, Jira gives no more at once. */
    private static final int LARGEST_PAGE = 100;

    /** JQL tells times to the minute, in the time zone of whoever asks. */
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final JiraClient client;
    private final SiteFacts facts;
    private final Fetcher fetcher;

    Searcher(JiraClient client, SiteFacts facts, Fetcher fetcher) {
        this.client = client;
        this.facts = facts;
        this.fetcher = fetcher;
    }

    Answer<Page> changedSince(Tenant tenant, Search search, Mapping mapping) {
        return Answers.then(
                jql(tenant, search),
                jql ->
                        Answers.then(
                                client.send(tenant, page(jql, search)),
                                answer -> page(tenant, answer, mapping)));
    }

    private Answer<String> jql(Tenant tenant, Search search) {
        String all = "project = " + quoted(search.project());
        String order = " ORDER BY updated ASC, key ASC";
        if (!search.since().isAfter(Instant.EPOCH)) {
            return new Answer.Ok<>(all + order);
        }
        return Answers.map(
                facts.myself(tenant),
                me ->
                        all
                                + " AND updated >= \""
                                + minute(search.since(), zone(me.path("timeZone").asText()))
                                + "\""
                                + order);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Where clocks are put back an hour comes twice: the earlier one is meant. */
    private static String minute(Instant since, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Duration near = Duration.ofHours(3);
        boolean shifts =
                !rules.getOffset(since.minus(near)).equals(rules.getOffset(since.plus(near)));
        Instant from = shifts ? since.minus(Duration.ofHours(1)) : since;
        return MINUTE.format(from.atZone(zone));
    }

    private static Ask page(String jql, Search search) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("jql", jql);
        int most = Math.clamp(search.most(), 1, LARGEST_PAGE);
        body.put("maxResults", most);
        var fields = body.putArray("fields");
        for (String field : Fetcher.FIELDS.split(",", -1)) {
            fields.add(field);
        }
        if (!search.page().isEmpty()) {
            body.put("nextPageToken", search.page());
        }
        return Ask.question(PURPOSE, "rest/api/3/search/jql", body).counting(1 + most, "issues");
    }

    private Answer<Page> page(Tenant tenant, JsonNode answer, Mapping mapping) {
        List<Snapshot> items = new ArrayList<>();
        for (JsonNode issue : answer.path("issues")) {
            Answer<Snapshot> read = fetcher.snapshot(tenant, issue, mapping, PURPOSE);
            if (read instanceof Answer.Ok<Snapshot>(Snapshot snapshot)) {
                items.add(snapshot);
            } else if (!(read instanceof Answer.Gone<Snapshot>)) {
                return read.trouble();
            }
        }
        return new Answer.Ok<>(new Page(items, answer.path("nextPageToken").asText("")));
    }

    Answer<Long> count(Tenant tenant, String project) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("jql", "project = " + quoted(project));
        Ask ask = Ask.question(PURPOSE, "rest/api/3/search/approximate-count", body).costing(1);
        return Answers.map(client.send(tenant, ask), answer -> answer.path("count").asLong());
    }

    Answer<List<ProjectInfo>> projects(Tenant tenant) {
        List<ProjectInfo> all = new ArrayList<>();
        for (int start = 0; ; start = all.size()) {
            Ask ask =
                    Ask.get(Purpose.live("projects"), "rest/api/3/project/search")
                            .query("startAt", Integer.toString(start))
                            .query("maxResults", "50")
                            .counting(51, "values");
            Answer<JsonNode> answer = client.send(tenant, ask);
            if (!(answer instanceof Answer.Ok<JsonNode>(JsonNode page))) {
                return answer.trouble();
            }
            page.path("values").forEach(project -> all.add(info(project)));
            if (page.path("isLast").asBoolean(true) || page.path("values").isEmpty()) {
                return new Answer.Ok<>(all);
            }
        }
    }

    private static ProjectInfo info(JsonNode project) {
        return new ProjectInfo(
                project.path("key").asText(),
                project.path("name").asText(),
                project.path("projectTypeKey").asText().equals("service_desk"));
    }
}
