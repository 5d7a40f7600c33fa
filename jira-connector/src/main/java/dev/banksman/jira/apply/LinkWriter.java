package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.effect.Effect.Tie;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Tracker.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links issues. Jira says nothing of a link that it makes, so an issue's links are read before. */
final class LinkWriter {

    private final JiraClient client;
    private final SiteFacts facts;

    LinkWriter(JiraClient client, SiteFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    /**
     * Makes a link; what was there before is its id, or "". One that an earlier try may have made
     * counts as there before: it may be a person's.
     */
    Answer<Written> add(Job job, Tie tie) {
        return Answers.then(
                found(job, tie),
                link -> {
                    Answer<Boolean> made =
                            link.isPresent() ? new Answer.Ok<>(true) : made(job, tie);
                    return Answers.map(made, done -> new Written("", link.orElse("")));
                });
    }

    Answer<Written> remove(Job job, Tie tie) {
        return Answers.then(
                found(job, tie),
                link -> {
                    Answer<Boolean> gone =
                            link.isPresent() ? deleted(job, link.get()) : new Answer.Ok<>(true);
                    return Answers.map(gone, done -> new Written("", link.orElse("")));
                });
    }

    private Answer<Optional<String>> found(Job job, Tie tie) {
        Ask ask =
                Ask.get(job.purpose(), "rest/api/3/issue/{}", job.item().id())
                        .query("fields", "issuelinks");
        return Answers.map(
                client.send(job.tenant(), ask),
                issue -> found(issue.path("fields").path("issuelinks"), tie));
    }

    private static Optional<String> found(JsonNode links, Tie tie) {
        String otherSide = tie.outward() ? "outwardIssue" : "inwardIssue";
        for (JsonNode link : links) {
            boolean other = link.path(otherSide).path("id").asText().equals(tie.other().id());
            if (other && link.path("type").path("name").asText().equalsIgnoreCase(tie.type())) {
                return Optional.of(link.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private Answer<Boolean> made(Job job, Tie tie) {
        return Answers.then(
                facts.linkTypes(job.tenant()),
                types ->
                        type(types, tie)
                                .map(type -> made(job, tie, type))
                                .orElseGet(
                                        () ->
                                                new Answer.Refused<>(
                                                        400,
                                                        "The site has no link type \""
                                                                + tie.type()
                                                                + "\".")));
    }

    private static Optional<String> type(JsonNode types, Tie tie) {
        for (JsonNode type : types.path("issueLinkTypes")) {
            if (type.path("name").asText().equalsIgnoreCase(tie.type())) {
                return Optional.of(type.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /** In a request the inward issue is the one that has the outward side. */
    private Answer<Boolean> made(Job job, Tie tie, String type) {
        String item = job.item().id();
        String other = tie.other().id();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("type").put("id", type);
        body.putObject("inwardIssue").put("id", tie.outward() ? item : other);
        body.putObject("outwardIssue").put("id", tie.outward() ? other : item);
        Ask ask = beside(job, "POST", "rest/api/3/issueLink", List.of(), Optional.of(body));
        Answer<JsonNode> answer = client.send(job.tenant(), ask);
        return answer instanceof Answer.Gone<JsonNode>
                ? new Answer.Refused<>(404, "Banksman may not link the two items.")
                : Answers.map(answer, done -> true);
    }

    private Answer<Boolean> deleted(Job job, String link) {
        List<String> id = List.of(link);
        Ask ask = beside(job, "DELETE", "rest/api/3/issueLink/{}", id, Optional.empty());
        return Answers.away(client.send(job.tenant(), ask));
    }

    private static Ask beside(
            Job job, String method, String path, List<String> arguments, Optional<JsonNode> body) {
        Ask.Route route = new Ask.Route(method, path, arguments, Map.of());
        return Ask.beside(job.purpose(), job.item(), route, body);
    }
}
