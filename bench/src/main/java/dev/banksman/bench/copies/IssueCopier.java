package dev.banksman.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the issue of a copy out of the original: keys marked, ids and whatever has a date of its
 * own (releases, sprints) made distinct, all dates moved. People, statuses and texts stay.
 */
final class IssueCopier {

    /** Changelog fields whose values name something that has a date of its own. */
    private static final Set<String> RELEASES = Set.of("Fix Version", "Version");

    private static final String SPRINT = "Sprint";

    /** Changelog fields whose values name another issue, by id and by key. */
    private static final Set<String> ISSUES =
            Set.of("Parent", "Parent Issue", "Epic Link", "IssueParentAssociation", "Epic Child");

    private static final List<String> IDS = List.of("from", "to");
    private static final List<String> NAMES = List.of("fromString", "toString");

    private final KeyMark keys;
    private final DateShift dates;
    private final String mark;
    private final String digits;

    /**
     * @param number of the copy, from 1; marks of different copies differ
     */
    IssueCopier(Set<String> projects, int number, int weeks) {
        this.mark = markOf(number);
        this.digits = String.format("%04d", number);
        this.keys = new KeyMark(projects, mark);
        this.dates = new DateShift(weeks);
    }

    static String markOf(int number) {
        return "X" + number;
    }

    /** The issue of this copy; the original is changed. */
    JsonNode copy(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            case TextNode text -> TextNode.valueOf(text(text.textValue()));
            default -> node;
        };
    }

    private String text(String text) {
        String moved = dates.apply(text);
        return moved.equals(text) ? keys.apply(text) : moved;
    }

    private ArrayNode array(ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            array.set(i, copy(array.get(i)));
        }
        return array;
    }

    private ObjectNode object(ObjectNode object) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            property.setValue(copy(property.getValue()));
        }
        if (isChange(object)) {
            change(object);
        } else if (isDated(object)) {
            rewrite(object, List.of("id"), id -> id + digits);
            rewrite(object, List.of("name"), name -> name + " " + mark);
        } else if (object.path("key").isTextual()) {
            keyed(object);
        }
        return object;
    }

    /** An issue or a project: its key tells which. */
    private void keyed(ObjectNode object) {
        rewrite(object, List.of("key"), keys::ofProject);
        if (object.get("key").textValue().contains(mark)) {
            rewrite(object, List.of("id"), id -> id + digits);
        }
    }

    private void change(ObjectNode item) {
        String field = item.path("field").asText();
        if (field.equals(SPRINT)) {
            rewrite(item, IDS, ids -> each(ids, digits));
            rewrite(item, NAMES, names -> each(names, " " + mark));
        } else if (RELEASES.contains(field)) {
            rewrite(item, IDS, id -> id + digits);
            rewrite(item, NAMES, name -> name + " " + mark);
        } else if (ISSUES.contains(field) || field.equalsIgnoreCase("project")) {
            rewrite(item, IDS, id -> id + digits);
        }
    }

    /** Several sprints are written with a comma and a blank between them. */
    private static String each(String list, String suffix) {
        return Arrays.stream(list.split(", "))
                .map(element -> element + suffix)
                .collect(Collectors.joining(", "));
    }

    private static boolean isChange(ObjectNode object) {
        return object.has("field") && (object.has("toString") || object.has("to"));
    }

    private static boolean isDated(ObjectNode object) {
        return object.has("name")
                && (object.has("releaseDate")
                        || object.has("released")
                        || object.has("startDate")
                        || object.has("endDate"));
    }

    private interface Rewriting {
        String of(String text);
    }

    private static void rewrite(ObjectNode object, List<String> names, Rewriting rewriting) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isTextual() && !value.textValue().isEmpty()) {
                object.put(name, rewriting.of(value.textValue()));
            }
        }
    }
}
