package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Tracker.Written;
import java.util.List;
import java.util.Optional;

/**
 * Writes an item's note, a comment, so that one stands. A new comment may be mailed to watchers;
 * edits are silent. In a service desk it is for the team's eyes alone.
 */
final class NoteWriter {

    private static final String ALL = "rest/api/3/issue/{}/comment";
    private static final String ONE = "rest/api/3/issue/{}/comment/{}";
    private static final Answer<Written> NOTHING = new Answer.Ok<>(new Written("", ""));

    private final JiraClient client;
    private final SiteFacts facts;
    private final OwnComments own;

    NoteWriter(JiraClient client, SiteFacts facts) {
        this.client = client;
        this.facts = facts;
        this.own = new OwnComments(client, facts);
    }

    Answer<Written> write(Job job, NoteAction action, RichText content) {
        return switch (action) {
            case POST -> posted(job, content);
            case REPOST -> Answers.then(posted(job, content), written -> replaced(job, written));
            case EDIT, FOLD -> edited(job, content);
            case DELETE -> deleted(job);
            case RESTORE -> restored(job, content);
        };
    }

    /** A new comment; when it may be there already, that one, and no other of its kind. */
    Answer<Written> posted(Job job, RichText content) {
        if (job.effort().attempts() == 0) {
            return post(job, content);
        }
        return Answers.then(
                own.find(job.tenant(), job.item(), job.purpose()),
                comments -> {
                    List<String> made = made(comments, job.effort());
                    return made.isEmpty() ? post(job, content) : kept(job, made);
                });
    }

    private static List<String> made(List<JsonNode> comments, Effort effort) {
        return ids(
                comments.stream()
                        .filter(comment -> Marker.effort(comment).orElse(-1) == effort.id())
                        .toList());
    }

    private Answer<Written> kept(Job job, List<String> made) {
        return Answers.map(
                deleted(job, made.subList(1, made.size())),
                gone -> new Written(made.getFirst(), ""));
    }

    private Answer<Written> post(Job job, RichText content) {
        ObjectNode body = body(job, content);
        if (!facts.forTheTeam(job.tenant(), job.item())) {
            ObjectNode internal = JsonNodeFactory.instance.objectNode();
            internal.put("key", "sd.public.comment").putObject("value").put("internal", true);
            ((ArrayNode) body.path("properties")).add(internal);
        }
        return Answers.map(
                client.send(job.tenant(), Ask.post(job.purpose(), job.item(), ALL, body)),
                comment -> new Written(comment.path("id").asText(), ""));
    }

    /** The old one goes once the new one stands, so that there is never none. */
    private Answer<Written> replaced(Job job, Written written) {
        String old = job.standing().mark();
        return old.isEmpty() || old.equals(written.mark())
                ? new Answer.Ok<>(written)
                : Answers.map(Answers.away(delete(job, old)), gone -> written);
    }

    private Answer<Written> deleted(Job job) {
        String mark = job.standing().mark();
        return mark.isEmpty()
                ? NOTHING
                : Answers.map(Answers.away(delete(job, mark)), gone -> new Written("", ""));
    }

    /** Every note but the one that stands goes; one that somebody took away is left away. */
    private Answer<Written> restored(Job job, RichText content) {
        String mark = job.standing().mark();
        return Answers.then(
                own.find(job.tenant(), job.item(), job.purpose()),
                comments -> {
                    List<String> ids = ids(comments);
                    List<String> extras = ids.stream().filter(id -> !id.equals(mark)).toList();
                    return Answers.then(
                            deleted(job, extras),
                            gone -> ids.contains(mark) ? edit(job, mark, content) : NOTHING);
                });
    }

    private static List<String> ids(List<JsonNode> comments) {
        return comments.stream().map(comment -> comment.path("id").asText()).toList();
    }

    private Answer<Boolean> deleted(Job job, List<String> ids) {
        for (String id : ids) {
            Answer<Boolean> gone = Answers.away(delete(job, id));
            if (!(gone instanceof Answer.Ok<Boolean>)) {
                return gone;
            }
        }
        return new Answer.Ok<>(true);
    }

    private Answer<JsonNode> delete(Job job, String id) {
        return client.send(job.tenant(), Ask.delete(job.purpose(), job.item(), ONE).at(id));
    }

    /** What stands is edited; where that is not known, what is found. */
    private Answer<Written> edited(Job job, RichText content) {
        String mark = job.standing().mark();
        if (!mark.isEmpty()) {
            return edit(job, mark, content);
        }
        return Answers.then(
                own.find(job.tenant(), job.item(), job.purpose()),
                comments ->
                        comments.isEmpty()
                                ? NOTHING
                                : edit(job, comments.getFirst().path("id").asText(), content));
    }

    private Answer<Written> edit(Job job, String id, RichText content) {
        Ask ask =
                Ask.put(job.purpose(), job.item(), ONE, body(job, content))
                        .at(id)
                        .query("notifyUsers", "false");
        Answer<JsonNode> answer = client.send(job.tenant(), ask);
        if (answer instanceof Answer.Gone<JsonNode>) {
            return noteOrItemGone(job);
        }
        return Answers.map(answer, comment -> new Written(id, ""));
    }

    /** A note that a person took away is left away; an item that is gone is gone. */
    private Answer<Written> noteOrItemGone(Job job) {
        Ask ask =
                Ask.get(job.purpose(), "rest/api/3/issue/{}", job.item().id())
                        .query("fields", "project");
        return Answers.then(client.send(job.tenant(), ask), issue -> NOTHING);
    }

    private ObjectNode body(Job job, RichText content) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("body", NoteFormat.document(content, item -> address(job, item)));
        ObjectNode property = body.putArray("properties").addObject().put("key", Marker.KEY);
        property.set("value", Marker.value(job.standing().open(), job.effort().id()));
        return body;
    }

    private Optional<String> address(Job job, ItemRef item) {
        boolean here =
                item.tracker().equals(job.item().tracker())
                        && item.tenant().equals(job.item().tenant());
        if (!here || !(facts.key(job.tenant(), item) instanceof Answer.Ok<String>(String key))) {
            return Optional.empty();
        }
        String site = job.tenant().url().toString();
        String base = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        return Optional.of(base + "/browse/" + key);
    }
}
