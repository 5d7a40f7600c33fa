package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Change;
import dev.banksman.sandbox.site.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changelogs, of one issue by pages, and of many at once. */
final class ChangelogRoutes {

    private static final int PAGE = 100;
    private static final int LARGEST_BULK = 10_000;

    private ChangelogRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/issue/{issue}/changelog", ChangelogRoutes::page)
                .on("POST", "/rest/api/3/changelog/bulkfetch", ChangelogRoutes::bulk);
    }

    private static Answer page(SiteCall call) {
        Issue issue = call.issue();
        Query query = call.call().query();
        int start = Math.max(0, query.number("startAt", 0));
        int most = Math.clamp(query.number("maxResults", PAGE), 0, PAGE);
        List<Change> part = Lists.page(issue.changes(), start, most);
        ChangeJson json = new ChangeJson(call.site());
        String self =
                call.site()
                        .shapes()
                        .self(
                                "issue/"
                                        + issue.key()
                                        + "/changelog?maxResults="
                                        + most
                                        + "&startAt=");
        boolean last = start + part.size() >= issue.changes().size();
        ObjectNode body = Json.object().put("self", self + start);
        if (!last) {
            body.put("nextPage", self + (start + part.size()));
        }
        body.put("maxResults", most).put("startAt", start);
        body.put("total", issue.changes().size()).put("isLast", last);
        body.set("values", Json.array(part.stream().map(json::of).toList()));
        return Answer.ok(body).reading(part.size());
    }

    private record Entry(Issue issue, Change change) {}

    private static Answer bulk(SiteCall call) {
        JsonNode body = call.json();
        List<Entry> all = entries(call, body);
        int start = Tokens.offset(body.path("nextPageToken").asText(""));
        int most = Math.clamp(body.path("maxResults").asInt(1000), 1, LARGEST_BULK);
        List<Entry> part = Lists.page(all, start, most);
        ObjectNode answer = Json.object();
        ArrayNode groups = answer.putArray("issueChangeLogs");
        group(call, part, groups);
        if (start + part.size() < all.size()) {
            answer.put("nextPageToken", Tokens.of(start + part.size()));
        }
        return Answer.ok(answer).reading(part.size());
    }

    private static List<Entry> entries(SiteCall call, JsonNode body) {
        List<String> fields = Lists.texts(body.path("fieldIds"));
        List<Entry> all = new ArrayList<>();
        for (String key : Lists.texts(body.path("issueIdsOrKeys"))) {
            call.site()
                    .issue(key)
                    .filter(one -> call.sees(one.project()))
                    .ifPresent(
                            issue ->
                                    issue.changes().stream()
                                            .filter(
                                                    change ->
                                                            fields.isEmpty()
                                                                    || change.items().stream()
                                                                            .anyMatch(
                                                                                    item ->
                                                                                            fields
                                                                                                    .contains(
                                                                                                            item
                                                                                                                    .fieldId())))
                                            .forEach(change -> all.add(new Entry(issue, change))));
        }
        all.sort(
                Comparator.comparing((Entry entry) -> entry.change().at())
                        .thenComparingLong(entry -> entry.issue().id()));
        return all;
    }

    /** The entries of one issue on a page stand together. */
    private static void group(SiteCall call, List<Entry> part, ArrayNode groups) {
        ChangeJson json = new ChangeJson(call.site());
        for (Issue issue : part.stream().map(Entry::issue).distinct().toList()) {
            ObjectNode group = groups.addObject().put("issueId", Long.toString(issue.id()));
            ArrayNode histories = group.putArray("changeHistories");
            part.stream()
                    .filter(entry -> entry.issue() == issue)
                    .forEach(
                            entry -> {
                                ObjectNode history = json.of(entry.change());
                                history.put("created", entry.change().at().toEpochMilli());
                                histories.add(history);
                            });
        }
    }
}
