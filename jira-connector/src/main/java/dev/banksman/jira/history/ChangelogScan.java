package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.banksman.item.Person;
import dev.banksman.jira.changelog.ChangeField;
import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.Side;
import dev.banksman.jira.translate.People;
import dev.banksman.jira.translate.Times;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the changelog of an issue: {@code {"histories":[…]}} as {@code expand=changelog} gives it,
 * {@code {"values":[…]}} as the changelog's own resource does, or the list alone.
 */
final class ChangelogScan {

    private final ObjectReader trees;

    ChangelogScan(ObjectReader trees) {
        this.trees = trees;
    }

    void read(JsonParser parser, RawIssue issue) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> histories(parser, issue);
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    member(name, parser, issue);
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void member(String name, JsonParser parser, RawIssue issue) throws IOException {
        boolean list = name.equals("histories") || name.equals("values");
        if (list && parser.currentToken() == JsonToken.START_ARRAY) {
            histories(parser, issue);
        } else if (name.equals("total") && parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            issue.announced = parser.getValueAsLong();
        } else {
            parser.skipChildren();
        }
    }

    private void histories(JsonParser parser, RawIssue issue) throws IOException {
        issue.hasChangelog = true;
        List<ChangeSet> changes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            issue.listed++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                history(parser, issue).ifPresent(changes::add);
            } else {
                parser.skipChildren();
                issue.doubts.add("a changelog entry is no object");
            }
        }
        issue.changes = ChangeOrder.sorted(changes);
    }

    private Optional<ChangeSet> history(JsonParser parser, RawIssue issue) throws IOException {
        String id = "";
        String created = "";
        Optional<Person> author = Optional.empty();
        List<ChangeItem> items = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = IssueScan.scalar(parser);
                case "created" -> created = IssueScan.scalar(parser);
                case "author" -> author = People.read(trees.readTree(parser));
                case "items" -> items = items(parser);
                default -> parser.skipChildren();
            }
        }
        author.ifPresent(issue.people::add);
        OptionalLong at = Times.millis(created);
        if (at.isEmpty()) {
            issue.doubts.add("a changelog entry says no time: \"" + created + "\"");
            return Optional.empty();
        }
        return Optional.of(new ChangeSet(number(id), at.getAsLong(), author, items));
    }

    /** The number that an id is; -1 for any other text. */
    private static long number(String id) {
        if (id.isEmpty() || id.length() > 18) {
            return -1;
        }
        long number = 0;
        for (int at = 0; at < id.length(); at++) {
            char digit = id.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static List<ChangeItem> items(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<ChangeItem> items = new ArrayList<>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                ChangeItem item = item(parser);
                if (item.field() != ChangeField.IGNORED && !repeats(item, items)) {
                    items.add(item);
                }
            } else {
                parser.skipChildren();
            }
        }
        return items;
    }

    /** Jira logs some changes twice in one entry, under two names of the field. */
    private static boolean repeats(ChangeItem item, List<ChangeItem> items) {
        for (ChangeItem other : items) {
            boolean same = other.field() == item.field() && other.after().equals(item.after());
            if (same && other.before().equals(item.before()) && !custom(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean custom(ChangeItem item) {
        return item.field() == ChangeField.CUSTOM;
    }

    private static ChangeItem item(JsonParser parser) throws IOException {
        ItemMembers found = new ItemMembers();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            found.take(name, IssueScan.scalar(parser));
        }
        return found.item();
    }

    /** The members of one changelog item, in whatever order they come. */
    private static final class ItemMembers {

        private String field = "";
        private String fieldId = "";
        private String fieldType = "";
        private String from = "";
        private String fromText = "";
        private String to = "";
        private String toText = "";

        void take(String name, String value) {
            switch (name) {
                case "field" -> field = value;
                case "fieldId" -> fieldId = value;
                case "fieldtype" -> fieldType = value;
                case "from" -> from = value;
                case "fromString" -> fromText = value;
                case "to" -> to = value;
                case "toString" -> toText = value;
                default -> {}
            }
        }

        ChangeItem item() {
            boolean custom = fieldType.equals("custom") || fieldId.startsWith("customfield_");
            return new ChangeItem(
                    ChangeField.of(field, custom),
                    fieldId,
                    field,
                    new Side(from, fromText),
                    new Side(to, toText));
        }
    }
}
