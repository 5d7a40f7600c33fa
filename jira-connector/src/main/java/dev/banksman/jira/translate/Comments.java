package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Comment;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the comments of an issue; those that say no time are left out and reported. */
final class Comments {

    private Comments() {}

    static List<Comment> read(Reading reading) {
        JsonNode field = reading.fields().path("comment");
        JsonNode list = field.isArray() ? field : field.path("comments");
        if (!list.isArray() || list.isEmpty()) {
            return List.of();
        }
        List<Comment> comments = new ArrayList<>(list.size());
        for (JsonNode node : list) {
            one(node, reading).ifPresent(comments::add);
        }
        comments.sort(Comparator.comparing(Comment::at));
        return List.copyOf(comments);
    }

    static Optional<Comment> one(JsonNode node, Reading reading) {
        Optional<Instant> at = Times.instant(Json.text(node, "created"));
        if (at.isEmpty()) {
            reading.doubts()
                    .raise("comment", "a comment says no time", "kept without that comment");
        }
        return at.map(instant -> new Comment(author(node, reading), instant, text(node)));
    }

    private static Value<Person> author(JsonNode node, Reading reading) {
        return People.read(node.path("author"))
                .map(person -> person.app() ? person : shared(person, reading))
                .map(Value::of)
                .orElseGet(() -> Value.unknown("the comment names no author"));
    }

    /** The one object for that person, so that thousands of comments do not hold thousands. */
    private static Person shared(Person person, Reading reading) {
        return reading.lexicon().people().find(person.id(), person.name());
    }

    private static Value<String> text(JsonNode node) {
        JsonNode body = node.path("body");
        return Texts.text(body)
                .map(Value::of)
                .orElseGet(() -> Value.unknown("the input leaves out the text of the comment"));
    }
}
