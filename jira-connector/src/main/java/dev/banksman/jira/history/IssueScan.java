package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.banksman.jira.translate.Json;
import dev.banksman.jira.translate.People;
import dev.banksman.jira.translate.SystemFields;
import dev.banksman.jira.translate.Times;
import java.io.IOException;
import java.util.Set;

/**
 * Goes once over the JSON of an issue and takes what the whole input has to be known for: names,
 * times, changes. Long texts are passed over unread; they are read when the issue's time has come.
 */
final class IssueScan {

    private static final Set<String> LONG_TEXTS = Set.of("description", "environment", "summary");
    private static final JsonNode SOME_TEXT = TextNode.valueOf("text");

    private final ObjectReader trees;
    private final ChangelogScan changelogs;

    IssueScan(ObjectReader trees) {
        this.trees = trees;
        this.changelogs = new ChangelogScan(trees);
    }

    /** Takes a member of an issue whose name has been read; the parser stands on the value. */
    void member(String name, JsonParser parser, RawIssue issue) throws IOException {
        switch (name) {
            case "id" -> issue.id = scalar(parser);
            case "key" -> issue.key = scalar(parser);
            case "fields" -> fields(parser, issue);
            case "changelog" -> changelogs.read(parser, issue);
            default -> parser.skipChildren();
        }
    }

    private void fields(JsonParser parser, RawIssue issue) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            issue.doubts.add("fields is no object");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field(name, parser, issue);
        }
    }

    private void field(String name, JsonParser parser, RawIssue issue) throws IOException {
        if (name.equals("comment")) {
            comments(parser, issue);
        } else if (LONG_TEXTS.contains(name)) {
            boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
            issue.fields.put(name, text ? SOME_TEXT : trees.readTree(parser));
        } else if (name.equals("created")) {
            created(trees.readTree(parser), issue);
            issue.fields.put(name, SOME_TEXT);
        } else if (name.equals("updated")) {
            issue.updated = Times.millis(scalar(parser));
            issue.fields.put(name, SOME_TEXT);
        } else if (SystemFields.read(name)) {
            issue.fields.put(name, trees.readTree(parser));
        } else {
            parser.skipChildren();
        }
    }

    private static void created(JsonNode node, RawIssue issue) {
        issue.created = Times.millis(Json.text(node));
        issue.unreadCreation =
                issue.created.isPresent() || Json.nothing(node) ? MissingNode.getInstance() : node;
    }

    private void comments(JsonParser parser, RawIssue issue) throws IOException {
        issue.fields.put("comment", MissingNode.getInstance());
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            commentList(parser, issue);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean list = parser.currentName().equals("comments");
                if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                    commentList(parser, issue);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void commentList(JsonParser parser, RawIssue issue) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                comment(parser, issue);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void comment(JsonParser parser, RawIssue issue) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "created" -> Times.millis(scalar(parser)).ifPresent(issue::comment);
                case "author" -> {
                    JsonNode author = trees.readTree(parser);
                    People.read(author).ifPresent(issue.people::add);
                }
                default -> parser.skipChildren();
            }
        }
    }

    /** The text of a value; "" for null and for what is no single value. */
    static String scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                yield "";
            }
            case VALUE_NULL,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_EMBEDDED_OBJECT,
                    END_ARRAY,
                    END_OBJECT,
                    FIELD_NAME,
                    NOT_AVAILABLE ->
                    "";
        };
    }
}
