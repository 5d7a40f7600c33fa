package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banksman.jira.history.ProblemLog.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the issues in JSON that lies in memory: single issues, lists of them, and search answers,
 * any number after one another. What was found before a fault counts, except the issue with the
 * fault.
 */
final class IssueDocuments {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final JsonFactory factory;
    private final ObjectReader trees;
    private final IssueScan scan;
    private final ProblemLog log;
    private final IssueSink sink;

    IssueDocuments(JsonFactory factory, ObjectReader trees, ProblemLog log, IssueSink sink) {
        this.factory = factory;
        this.trees = trees;
        this.scan = new IssueScan(trees);
        this.log = log;
        this.sink = sink;
    }

    /** Reads all documents of a slice; throws what the parser has against one of them. */
    void read(Slice slice, Place place) throws IOException {
        try (JsonParser parser =
                factory.createParser(slice.bytes(), slice.from(), slice.length())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                value(token, parser, slice, place);
            }
        }
    }

    private void value(JsonToken token, JsonParser parser, Slice slice, Place place)
            throws IOException {
        switch (token) {
            case START_OBJECT -> object(parser, slice, place);
            case START_ARRAY -> list(parser, slice, place);
            default -> log.report(place, "no issue but " + kind(token), "skipped");
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> token.asString();
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY, FIELD_NAME -> "a bracket";
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "something else";
        };
    }

    private void list(JsonParser parser, Slice slice, Place place) throws IOException {
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            value(token, parser, slice, place);
        }
    }

    private void object(JsonParser parser, Slice slice, Place place) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        RawIssue issue = new RawIssue();
        List<Cut> cuts = new ArrayList<>(1);
        JsonNode names = MissingNode.getInstance();
        JsonNode schema = MissingNode.getInstance();
        boolean answer = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "issues" -> {
                    answer = true;
                    issues(token, parser, slice, place);
                }
                case "names" -> names = trees.readTree(parser);
                case "schema" -> schema = trees.readTree(parser);
                case "changelog" -> {
                    long from = parser.currentTokenLocation().getByteOffset();
                    scan.member(name, parser, issue);
                    if (token.isStructStart()) {
                        cuts.add(new Cut(from, parser.currentLocation().getByteOffset()));
                    }
                }
                default -> scan.member(name, parser, issue);
            }
        }
        sink.names(names, schema);
        if (!answer) {
            long end = parser.currentLocation().getByteOffset();
            issue.json = without(slice, new Cut(start, end), cuts);
            sink.issue(issue, place);
        }
    }

    private void issues(JsonToken token, JsonParser parser, Slice slice, Place place)
            throws IOException {
        if (token == JsonToken.START_ARRAY) {
            list(parser, slice, place);
        } else {
            parser.skipChildren();
        }
    }

    /** A range of bytes, from where a slice begins. */
    private record Cut(long from, long to) {}

    /** The issue's own bytes, with null in place of the changelog, which is kept apart. */
    private static byte[] without(Slice slice, Cut whole, List<Cut> cuts) {
        int size = (int) (whole.to() - whole.from());
        for (Cut cut : cuts) {
            size += NULL.length - (int) (cut.to() - cut.from());
        }
        byte[] json = new byte[size];
        int at = 0;
        long from = whole.from();
        for (Cut cut : cuts) {
            at = copy(slice, new Cut(from, cut.from()), json, at);
            System.arraycopy(NULL, 0, json, at, NULL.length);
            at += NULL.length;
            from = cut.to();
        }
        copy(slice, new Cut(from, whole.to()), json, at);
        return json;
    }

    private static int copy(Slice slice, Cut range, byte[] into, int at) {
        int length = (int) (range.to() - range.from());
        System.arraycopy(slice.bytes(), slice.from() + (int) range.from(), into, at, length);
        return at + length;
    }
}
