package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.port.Answer;
import dev.banksman.port.Tracker.Written;
import java.util.Optional;

/** Moves items: Jira knows transitions, we know the status that is to be reached. */
final class StatusWriter {

    private static final String TRANSITIONS = "rest/api/3/issue/{}/transitions";

    private final JiraClient client;

    StatusWriter(JiraClient client) {
        this.client = client;
    }

    /** Moves the item, remembering the status in which it was. */
    Answer<Written> move(Job job, String target) {
        Ask ask =
                Ask.get(job.purpose(), "rest/api/3/issue/{}", job.item().id())
                        .query("fields", "status")
                        .query("expand", "transitions");
        return Answers.then(client.send(job.tenant(), ask), issue -> move(job, target, issue));
    }

    private Answer<Written> move(Job job, String target, JsonNode issue) {
        String now = issue.path("fields").path("status").path("name").asText();
        if (now.equalsIgnoreCase(target)) {
            return new Answer.Ok<>(new Written("", job.effort().before()));
        }
        return transition(issue, target)
                .map(id -> move(job, now, body(id)))
                .orElseGet(() -> new Answer.Refused<>(409, noWay(now, target)));
    }

    private Answer<Written> move(Job job, String former, ObjectNode body) {
        return Answers.map(
                client.send(job.tenant(), Ask.post(job.purpose(), job.item(), TRANSITIONS, body)),
                done -> new Written("", former));
    }

    private static Optional<String> transition(JsonNode issue, String target) {
        for (JsonNode transition : issue.path("transitions")) {
            boolean open = transition.path("isAvailable").asBoolean(true);
            boolean there = transition.path("to").path("name").asText().equalsIgnoreCase(target);
            if (open && there) {
                return Optional.of(transition.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static ObjectNode body(String transition) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("transition").put("id", transition);
        return body;
    }

    private static String noWay(String now, String target) {
        return "The workflow has no transition from \""
                + now
                + "\" to \""
                + target
                + "\" that Banksman may use.";
    }
}
