package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Person;
import dev.banksman.jira.client.BoundedJson;
import dev.banksman.jira.translate.People;
import dev.banksman.jira.translate.Times;
import dev.banksman.port.Look;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A look with its body read: of a snapshot the issue, of a comment {@code {"webhookEvent",
 * "comment"}}; the whole of Connect's webhook does for both.
 */
record Event(Look look, JsonNode body) {

    /** Making an issue may take Jira this long. */
    private static final Duration NEW = Duration.ofSeconds(2);

    /** The event; nothing when its body is no JSON object of bearable depth. */
    static Optional<Event> of(Look look) {
        try {
            JsonNode body = BoundedJson.read(look.body());
            return body.isObject() ? Optional.of(new Event(look, body)) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    String name() {
        return body.path("webhookEvent").asText();
    }

    JsonNode issue() {
        return body.has("issue") ? body.path("issue") : body;
    }

    JsonNode comment() {
        return body.path("comment");
    }

    boolean deletesComment() {
        return name().equals("comment_deleted");
    }

    /** Whether the issue has just been made, so that nothing is said on it yet. */
    boolean createsIssue() {
        Instant created = time(issue().path("fields").path("created")).orElse(Instant.EPOCH);
        return !updated().isAfter(created.plus(NEW));
    }

    /** When the issue was changed last, as its body says. */
    Instant updated() {
        return time(issue().path("fields").path("updated")).orElse(Instant.EPOCH);
    }

    /** When the comment was changed last; when the event was sent, where it does not say. */
    Instant said() {
        return time(comment().path("updated")).orElse(look.at());
    }

    private static Optional<Instant> time(JsonNode node) {
        return Times.instant(node.asText());
    }

    /** Whose doing it was. */
    Optional<Person> actor() {
        return look.actor()
                .or(() -> People.read(body.path("user")))
                .or(() -> People.read(comment().path("updateAuthor")))
                .or(() -> People.read(comment().path("author")));
    }
}
