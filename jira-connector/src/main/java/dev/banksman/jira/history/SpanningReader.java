package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final ObjectReader trees;
    private final ObjectMapper mapper;
    private final IssueDocuments documents;

    SpanningReader(JsonFactory factory, IssueDocuments documents) {
        this.factory = factory;
        this.trees = JsonParsing.trees(factory);
        this.mapper = new ObjectMapper(factory);
        this.documents = documents;
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
                    document(trees.readTree(parser), here(parser, start));
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
            Place place = here(parser, start);
            document(trees.readTree(parser), place);
        }
    }

    /** A search answer is gone through; anything else is small enough to be taken whole. */
    private void object(JsonParser parser, Place start) throws IOException {
        Place place = here(parser, start);
        ObjectNode rest = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("issues")) {
                list(parser, start);
                rest.putArray(name);
            } else {
                JsonNode value = trees.readTree(parser);
                rest.set(name, value);
            }
        }
        document(rest, place);
    }

    private void document(JsonNode tree, Place place) throws IOException {
        byte[] bytes = mapper.writeValueAsBytes(tree);
        documents.read(Slice.of(bytes), place);
    }
}
