package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Sprint;
import dev.banksman.item.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sprints that issues carry, as objects or as the text that Jira Server makes of them ({@code
 * …Sprint@1f[id=3,state=ACTIVE,name=Sprint 3,endDate=…]}). Boards may each have a sprint of the
 * same name, so the id decides, and a name that stands for several ends tells none.
 */
public final class Sprints {

    private final Map<String, Sprint> byId = new HashMap<>();
    private final Map<String, Sprint> byName = new HashMap<>();

    private record Seen(String id, boolean active, Sprint sprint) {}

    void learn(JsonNode value) {
        for (Seen seen : all(value)) {
            Sprint sprint = seen.sprint();
            boolean other = seen.id().isEmpty() || byId.putIfAbsent(seen.id(), sprint) == null;
            if (other) {
                byName.merge(sprint.name(), sprint, Sprints::both);
            } else {
                byName.putIfAbsent(sprint.name(), sprint);
            }
        }
    }

    private static Sprint both(Sprint one, Sprint other) {
        return one.equals(other)
                ? one
                : new Sprint(one.name(), Value.unknown("several sprints have that name"));
    }

    /** The sprint that an id means, or, where it is "" or not known, a name. */
    public Sprint find(String id, String name) {
        Sprint known = id.isEmpty() ? null : byId.get(id);
        if (known != null) {
            return known;
        }
        Sprint named = byName.get(name);
        return named != null
                ? named
                : new Sprint(name, Value.unknown("no issue of the input carries this sprint"));
    }

    /** Whether a value looks like sprints, for inputs that do not name their fields. */
    static boolean shaped(JsonNode value) {
        JsonNode first = value.path(0);
        return first.isTextual()
                ? first.asText().startsWith("com.atlassian.greenhopper")
                : first.has("name") && first.has("state");
    }

    /** The active sprint of a value, else the last one; empty when it holds none. */
    static Value<Sprint> current(JsonNode value) {
        List<Seen> all = all(value);
        return all.stream()
                .filter(Seen::active)
                .reduce((one, later) -> later)
                .or(() -> all.stream().reduce((one, later) -> later))
                .map(seen -> Value.of(seen.sprint()))
                .orElse(Value.empty());
    }

    private static List<Seen> all(JsonNode value) {
        List<Seen> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> add(each, all));
        } else {
            add(value, all);
        }
        return all;
    }

    private static void add(JsonNode node, List<Seen> all) {
        if (node.isTextual() && node.asText().indexOf('[') >= 0) {
            String text = node.asText();
            String id = part(text, "id=");
            all.add(seen(id, part(text, "name="), part(text, "state="), part(text, "endDate=")));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            all.add(seen("", node.asText(), "", ""));
        } else if (node.has("name")) {
            String id = Json.text(node, "id");
            String state = Json.text(node, "state");
            all.add(seen(id, Json.text(node, "name"), state, Json.text(node, "endDate")));
        }
    }

    private static Seen seen(String id, String name, String state, String end) {
        Value<Instant> until = Times.instant(end).map(Value::of).orElseGet(() -> unread(end));
        return new Seen(id, state.equalsIgnoreCase("active"), new Sprint(name, until));
    }

    private static Value<Instant> unread(String end) {
        boolean none = end.isEmpty() || end.equals("<null>");
        return none ? Value.empty() : Value.unknown("the sprint's end is no time");
    }

    /** The value behind a key; a comma ends it only where another key follows. */
    private static String part(String text, String key) {
        int at = text.indexOf('[' + key);
        at = at < 0 ? text.indexOf(',' + key) : at;
        if (at < 0) {
            return "";
        }
        int from = at + 1 + key.length();
        int end = from;
        while (end < text.length() && !ends(text, end)) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean ends(String text, int at) {
        if (text.charAt(at) == ']') {
            return at == text.length() - 1;
        }
        if (text.charAt(at) != ',') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        return next > at + 1 && next < text.length() && text.charAt(next) == '=';
    }
}
