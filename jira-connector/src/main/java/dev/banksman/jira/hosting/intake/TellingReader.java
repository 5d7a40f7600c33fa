package dev.banksman.jira.hosting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.banksman.item.Person;
import java.io.IOException;
import java.util.Optional;

/**
 * Picks what counts out of a body, in one pass that builds no tree. The pass goes to the end, so
 * that what is cut off or malformed is noticed, and skips what it does not need.
 */
final class TellingReader {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(100_000)
                                    .maxNameLength(1_000)
                                    .maxTokenCount(1_000_000)
                                    .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private final Body body;
    private final String eventName;
    private final JsonParser parser;

    private String event = "";
    private String at = "";
    private Optional<Person> actor = Optional.empty();
    private String issueId = "";
    private String issueKey = "";
    private String issue = "";
    private String comment = "";
    private String commentId = "";
    private String source = "";
    private String destination = "";
    private String trace = "";

    private TellingReader(Body body, String eventName, JsonParser parser) {
        this.body = body;
        this.eventName = eventName;
        this.parser = parser;
    }

    /**
     * Reads a body.
     *
     * @param eventName how this vendor's bodies call their event; Connect's have an {@code
     *     eventType} too, which is something else
     */
    static Told read(Body body, String eventName) throws UnreadableException {
        try (JsonParser parser =
                body.whole() ? JSON.createParser(body.held()) : JSON.createParser(body.stream())) {
            return new TellingReader(body, eventName, parser).told();
        } catch (BoundedStream.Exceeded exceeded) {
            throw Body.unreadable(exceeded);
        } catch (IOException malformed) {
            throw new UnreadableException(400, "it is not JSON of the expected form");
        }
    }

    private Told told() throws IOException, UnreadableException {
        if (parser.nextToken() != JsonToken.START_OBJECT || offset() < 0) {
            throw new UnreadableException(400, "it is no JSON object in UTF-8");
        }
        members();
        if (parser.nextToken() != null) {
            throw new UnreadableException(400, "something follows the JSON object");
        }
        return new Told(
                event,
                at,
                actor,
                issueId,
                issueKey,
                issue,
                comment,
                commentId,
                source,
                destination,
                trace);
    }

    private void members() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(eventName)) {
                event = scalar();
                continue;
            }
            switch (name) {
                case "timestamp" -> at = scalar();
                case "webhookTraceValue" -> trace = scalar();
                case "atlassianId" -> actor = person(scalar(), "", false);
                case "sourceIssueId" -> source = scalar();
                case "destinationIssueId" -> destination = scalar();
                default -> nested(name, value);
            }
        }
    }

    private void nested(String name, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        switch (name) {
            case "issue" -> issue();
            case "comment" -> comment();
            case "user" -> actor = actor();
            case "issueLink" -> link();
            case "payload", "event" -> members(); // around what a Forge event tells
            default -> parser.skipChildren();
        }
    }

    private void issue() throws IOException {
        long from = offset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> issueId = scalar();
                case "key" -> issueKey = scalar();
                default -> parser.skipChildren();
            }
        }
        issue = slice(from);
    }

    private void comment() throws IOException {
        long from = offset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id")) {
                commentId = scalar();
            } else if (name.endsWith("uthor") && value == JsonToken.START_OBJECT) {
                actor = actor(); // `author`, then `updateAuthor`, who did it last
            } else {
                parser.skipChildren();
            }
        }
        comment = slice(from);
    }

    private void link() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "sourceIssueId" -> source = scalar();
                case "destinationIssueId" -> destination = scalar();
                default -> parser.skipChildren();
            }
        }
    }

    private Optional<Person> actor() throws IOException {
        String id = "";
        String shown = "";
        boolean app = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "accountId" -> id = scalar();
                case "displayName" -> shown = scalar();
                case "accountType" -> app = scalar().equals("app");
                default -> parser.skipChildren();
            }
        }
        return person(id, shown, app);
    }

    private static Optional<Person> person(String id, String name, boolean app) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(Clean.text(id), Clean.text(name), app));
    }

    /** The text of a plain value; "" of null, and of what is no plain value. */
    private String scalar() throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    /** Where the current token begins. */
    private long offset() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** The text from there to where the parser is, when it is held. */
    private String slice(long from) {
        if (!body.whole()) {
            return "";
        }
        int end = (int) parser.currentLocation().getByteOffset();
        return new String(body.held(), (int) from, end - (int) from, UTF_8);
    }
}
