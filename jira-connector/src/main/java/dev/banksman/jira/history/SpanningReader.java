package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.banksman.jira.history.ProblemLog.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads documents that go over several lines, or one without any line break, an issue at a time: a
 * list or a search answer of any length takes no more memory than its longest issue.
 */
final class SpanningReader {

    /** Where the parser begins to speak of itself. */
    private static final List<String> PARSERS_TAILS = List.of("\n", " (start marker", " (through");

    private final JsonFactory factory;
    private final IssueDocuments documents;
    private final ProblemLog log;
    private final int longest;

    /**
     * @param longest of one issue, and of what a search answer holds beside its issues, in bytes
     */
    SpanningReader(JsonFactory factory, IssueDocuments documents, ProblemLog log, int longest) {
        this.factory = factory;
        this.documents = documents;
        this.log = log;
        this.longest = longest;
    }

    /** What a parser has against some JSON, in one line. */
    static String say(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        int end = message.length();
        for (String tail : PARSERS_TAILS) {
            int at = message.indexOf(tail);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return "broken JSON: " + message.substring(0, end).strip();
    }

    /** Reads to the end, or to the first fault, which it throws. */
    void read(InputStream in, Place start) throws IOException {
        try (JsonParser parser = factory.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list(parser, start);
                } else if (token == JsonToken.START_OBJECT) {
                    object(parser, start);
                } else {
                    document(parser, start);
                }
            }
        }
    }

    private static Place here(JsonParser parser, Place start) {
        long line = start.line() + parser.currentTokenLocation().getLineNr() - 1;
        return new Place(start.file(), line, start.item());
    }

    private void list(JsonParser parser, Place start) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            document(parser, start);
        }
    }

    /** A search answer is gone through; anything else is taken whole. */
    private void object(JsonParser parser, Place start) throws IOException {
        Place place = here(parser, start);
        BoundedCopy copy = new BoundedCopy(factory, longest);
        copy.token(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            copy.token(parser);
            boolean issues = parser.currentName().equals("issues");
            if (parser.nextToken() == JsonToken.START_ARRAY && issues) {
                list(parser, start);
                copy.emptyList();
            } else {
                copy.value(parser);
            }
        }
        copy.token(parser);
        document(copy, place);
    }

    private void document(JsonParser parser, Place start) throws IOException {
        Place place = here(parser, start);
        BoundedCopy copy = new BoundedCopy(factory, longest);
        copy.value(parser);
        document(copy, place);
    }

    private void document(BoundedCopy copy, Place place) throws IOException {
        if (copy.tooLong()) {
            log.report(place, "the document is longer than " + longest + " bytes", "skipped");
        } else {
            documents.read(copy.whole(), place);
        }
    }
}
