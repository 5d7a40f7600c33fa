package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.text.AdfText;
import dev.banksman.port.Answer;
import dev.banksman.port.Tracker.Written;
import java.util.ArrayList;
import java.util.List;

/** Writes fields, which people know by name and Jira by id. */
final class FieldWriter {

    private static final String ISSUE = "rest/api/3/issue/{}";

    private final JiraClient client;
    private final SiteFacts facts;

    FieldWriter(JiraClient client, SiteFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    /** Brings a field to a value, remembering what it held. */
    Answer<Written> write(Job job, String field, String value) {
        return Answers.then(
                facts.fields(job.tenant()),
                all -> {
                    List<JsonNode> named = named(all, field);
                    return named.size() == 1
                            ? write(job, named.getFirst(), value)
                            : new Answer.Refused<>(400, unclear(field, named.size()));
                });
    }

    private static List<JsonNode> named(JsonNode fields, String name) {
        List<JsonNode> named = new ArrayList<>();
        for (JsonNode field : fields) {
            if (field.path("id").asText().equals(name)) {
                return List.of(field);
            }
            if (field.path("name").asText().equalsIgnoreCase(name)) {
                named.add(field);
            }
        }
        return named;
    }

    private static String unclear(String field, int many) {
        return many == 0
                ? "The site has no field \"" + field + "\"."
                : "The site has " + many + " fields \"" + field + "\"; its id tells which.";
    }

    private Answer<Written> write(Job job, JsonNode field, String value) {
        FieldForm form = new FieldForm(field);
        String name = field.path("name").asText();
        return form.value(value)
                .map(json -> write(job, field.path("id").asText(), json))
                .orElseGet(
                        () ->
                                new Answer.Refused<>(
                                        400,
                                        "The field \""
                                                + name
                                                + "\" takes "
                                                + form.expected()
                                                + "."));
    }

    private Answer<Written> write(Job job, String id, JsonNode value) {
        return Answers.then(
                held(job, id),
                before -> {
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.putObject("fields").set(id, value);
                    return Answers.map(put(job, body), done -> new Written("", before));
                });
    }

    /** What a field holds, in the form in which it could be written again. */
    private Answer<String> held(Job job, String id) {
        if (job.begun() && !job.effort().before().isEmpty()) {
            return new Answer.Ok<>(job.effort().before());
        }
        Ask ask = Ask.get(job.purpose(), ISSUE, job.item().id()).query("fields", id);
        return Answers.map(
                client.send(job.tenant(), ask), issue -> words(issue.path("fields").path(id)));
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(each -> all.add(words(each)));
            return String.join(", ", all);
        }
        if (AdfText.is(value)) {
            return AdfText.text(value);
        }
        if (value.isObject()) {
            return value.path("accountId")
                    .asText(value.path("value").asText(value.path("name").asText()));
        }
        return value.isNull() ? "" : value.asText();
    }

    Answer<Written> assign(Job job, String accountId) {
        return Answers.then(
                held(job, "assignee"),
                before -> {
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.put("accountId", accountId.isEmpty() ? null : accountId);
                    Ask ask = Ask.put(job.purpose(), job.item(), ISSUE + "/assignee", body);
                    return Answers.map(
                            client.send(job.tenant(), ask), done -> new Written("", before));
                });
    }

    /** Adds or removes a label; whether it was there before is remembered as its name or "". */
    Answer<Written> label(Job job, String verb, String label) {
        Ask ask = Ask.get(job.purpose(), ISSUE, job.item().id()).query("fields", "labels");
        return Answers.then(
                client.send(job.tenant(), ask),
                issue -> {
                    boolean there = has(issue.path("fields").path("labels"), label);
                    Written written = new Written("", before(job, there, label));
                    return there == verb.equals("add")
                            ? new Answer.Ok<>(written)
                            : Answers.map(put(job, label(verb, label)), done -> written);
                });
    }

    /** After a first try that may have done it, what is there now tells nothing of before. */
    private static String before(Job job, boolean there, String label) {
        if (job.begun()) {
            return job.effort().before();
        }
        return there ? label : "";
    }

    private static boolean has(JsonNode labels, String label) {
        for (JsonNode each : labels) {
            if (each.asText().equals(label)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode label(String verb, String label) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("update").putArray("labels").addObject().put(verb, label);
        return body;
    }

    /** The property that searches and workflow checks read. */
    Answer<Written> mark(Job job, List<String> findings) {
        Ask ask =
                Ask.put(job.purpose(), job.item(), ISSUE + "/properties/{}", Marker.value(findings))
                        .at(Marker.KEY);
        return Answers.map(client.send(job.tenant(), ask), done -> new Written("", ""));
    }

    private Answer<JsonNode> put(Job job, ObjectNode body) {
        return client.send(job.tenant(), Ask.put(job.purpose(), job.item(), ISSUE, body));
    }
}
