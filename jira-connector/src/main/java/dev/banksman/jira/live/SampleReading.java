package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.port.Answer;
import dev.banksman.port.Histories;
import dev.banksman.port.Tenant;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through the issues of a project that were updated last, page by page, and asks for the
 * comments and changelogs that a page does not carry. In memory are a page and a changelog.
 */
final class SampleReading implements Histories.Reading {

    /** With its fields, Jira gives no more issues at once. */
    static final int PAGE = 100;

    private static final Purpose PURPOSE = Purpose.chore("back-test");

    private final JiraClient client;
    private final Tenant tenant;
    private final Histories.Sample sample;
    private final CommentPages comments;
    private final ExportFile file;
    private final Set<String> seen = new HashSet<>();
    private final Deque<ObjectNode> incomplete = new ArrayDeque<>();
    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private Optional<WholeIssue> begun = Optional.empty();
    private String page = "";
    private boolean searched;

    SampleReading(JiraClient client, Tenant tenant, Histories.Sample sample, Path into) {
        this.client = client;
        this.tenant = tenant;
        this.sample = sample;
        this.comments = new CommentPages(client);
        this.file = new ExportFile(into);
    }

    @Override
    public Answer<Histories.Step> step() {
        if (!incomplete.isEmpty()) {
            return comments(incomplete.getFirst());
        }
        if (begun.isEmpty()) {
            begun = Optional.ofNullable(waiting.poll()).map(WholeIssue::new);
        }
        if (begun.isPresent()) {
            return changes(begun.get());
        }
        return searched ? new Answer.Ok<>(done(0, 0)) : search();
    }

    private Histories.Step done(int items, long points) {
        boolean last = searched && begun.isEmpty() && waiting.isEmpty() && incomplete.isEmpty();
        return new Histories.Step(items, points, last);
    }

    private Answer<Histories.Step> search() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(
                "jql",
                "project = "
                        + Searcher.quoted(sample.project())
                        + " ORDER BY updated DESC, key ASC");
        int most = Math.min(PAGE, sample.most());
        body.put("maxResults", most);
        Stream.of(Fetcher.FIELDS.split(",", -1)).forEach(body.putArray("fields")::add);
        if (page.isEmpty()) {
            body.put("expand", "names,schema");
        } else {
            body.put("nextPageToken", page);
        }
        Ask ask = Ask.question(PURPOSE, "rest/api/3/search/jql", body).counting(1 + most, "issues");
        return Answers.map(client.send(tenant, ask), answer -> found(answer, ask));
    }

    private Histories.Step found(JsonNode answer, Ask ask) {
        if (page.isEmpty()) {
            file.names(answer);
        }
        for (JsonNode issue : answer.path("issues")) {
            boolean wanted = seen.size() < sample.most();
            if (wanted
                    && issue instanceof ObjectNode whole
                    && seen.add(issue.path("id").asText())) {
                (CommentPages.complete(whole) ? waiting : incomplete).add(whole);
            }
        }
        page = answer.path("nextPageToken").asText("");
        searched = page.isEmpty() || seen.size() >= sample.most();
        return done(0, ask.cost().of(answer));
    }

    /** An issue that went meanwhile is left out. */
    private Answer<Histories.Step> comments(ObjectNode issue) {
        Answer<JsonNode> answer = comments.completed(tenant, issue, PURPOSE);
        if (answer instanceof Answer.Ok<JsonNode>(JsonNode whole)) {
            incomplete.removeFirst();
            waiting.add((ObjectNode) whole);
            return new Answer.Ok<>(done(0, 1L + whole.at("/fields/comment/comments").size()));
        }
        if (answer instanceof Answer.Gone<JsonNode>) {
            incomplete.removeFirst();
            return new Answer.Ok<>(done(0, 1));
        }
        return answer.trouble();
    }

    private Answer<Histories.Step> changes(WholeIssue issue) {
        Ask ask = issue.question(PURPOSE);
        Answer<JsonNode> answer = client.send(tenant, ask);
        if (answer instanceof Answer.Ok<JsonNode>(JsonNode page)) {
            issue.take(page);
            if (issue.isWhole()) {
                file.issue(issue.issue());
                begun = Optional.empty();
            }
            return new Answer.Ok<>(done(issue.isWhole() ? 1 : 0, ask.cost().of(page)));
        }
        if (answer instanceof Answer.Gone<JsonNode>) {
            begun = Optional.empty();
            return new Answer.Ok<>(done(0, 1));
        }
        return answer.trouble();
    }

    @Override
    public void close() {
        file.close();
    }
}
