package dev.banksman.jira.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.IssueJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes up issues that live for a while, and writes them as an export at the end of it. */
final class RandomLives {

    private static final List<String> SINGLE =
            List.of("status", "assignee", "duedate", "priority", "summary", "points", "estimate");
    private static final List<String> SEVERAL = List.of("labels", "releases", "components");

    private final Random random;
    private final List<Life> lives = new ArrayList<>();
    private int histories = 1000;
    private Instant at = Instant.parse("2024-01-02T00:00:00Z");

    private RandomLives(Random random) {
        this.random = random;
    }

    /** One issue: what it is now, and what it was, oldest first. */
    static final class Life {
        private final String key;
        private final Map<String, String> now = new TreeMap<>();
        private final Map<String, Set<String>> sets = new TreeMap<>();
        private final List<String> states = new ArrayList<>();
        private final IssueJson json;
        private int comments;

        private Life(String key) {
            this.key = key;
            this.json = IssueJson.issue(key);
        }

        String key() {
            return key;
        }

        List<String> states() {
            return states;
        }

        private Set<String> set(String name) {
            return sets.computeIfAbsent(name, n -> new TreeSet<>());
        }

        private void remember() {
            Map<String, String> shown = new TreeMap<>(now);
            sets.forEach((name, values) -> shown.put(name, values.toString()));
            shown.put("comments", "" + comments);
            states.add(shown.toString());
        }
    }

    static RandomLives of(Random random) {
        RandomLives made = new RandomLives(random);
        for (int i = 1; i <= 12; i++) {
            made.lives.add(made.born("PAY-" + i));
        }
        // every field stands on one issue, so that what others leave out is known to be empty
        made.lives.add(made.complete("PAY-99"));
        for (int step = 1; step <= 150; step++) {
            made.step(step);
        }
        return made;
    }

    List<Life> lives() {
        return lives;
    }

    private Life born(String key) {
        Life life = new Life(key);
        for (String field : SINGLE) {
            life.now.put(field, random.nextBoolean() ? value(field) : emptied(field));
        }
        for (String field : SEVERAL) {
            life.set(field);
            if (random.nextBoolean()) {
                life.set(field).add(value(field));
            }
        }
        life.set("links");
        life.now.put("said", "");
        life.remember();
        return life;
    }

    private Life complete(String key) {
        Life life = born(key);
        SINGLE.forEach(field -> life.now.put(field, value(field)));
        SEVERAL.forEach(field -> life.set(field).add(value(field)));
        life.states.clear();
        life.remember();
        return life;
    }

    /** Status and title are never empty. */
    private String emptied(String field) {
        return field.equals("status") || field.equals("summary") ? value(field) : "";
    }

    private String value(String field) {
        int n = random.nextInt(4);
        return switch (field) {
            case "status" -> List.of("Open", "In Progress", "Blocked", "Closed").get(n);
            case "duedate" -> "2024-0" + (n + 3) + "-15";
            case "points" -> n + ".0";
            case "estimate" -> "" + n * 3600;
            default -> field + n;
        };
    }

    private void step(int step) {
        at = at.plusSeconds(3600L * random.nextInt(2));
        Life life = lives.get(random.nextInt(lives.size() - 1));
        switch (random.nextInt(6)) {
            case 0 -> comment(life, step);
            case 1 -> link(life);
            default -> edit(life);
        }
    }

    /** Comments have an instant of their own: at that of a change they would come after it. */
    private void comment(Life life, int step) {
        at = at.plusMillis(1);
        life.json.comment(jira(at), "bob", "text " + step);
        life.now.put("said", "text " + step);
        life.comments++;
        at = at.plusMillis(1);
        life.remember();
    }

    private void edit(Life life) {
        List<ObjectNode> items = new ArrayList<>();
        for (String field : SINGLE) {
            if (random.nextInt(4) == 0) {
                items.addAll(set(life, field));
            }
        }
        for (String field : SEVERAL) {
            if (random.nextInt(4) == 0) {
                items.add(toggle(life, field));
            }
        }
        entry(life, items);
    }

    private List<ObjectNode> set(Life life, String field) {
        String before = life.now.getOrDefault(field, "");
        String after = random.nextInt(3) == 0 ? emptied(field) : value(field);
        if (before.equals(after)) {
            return List.of();
        }
        life.now.put(field, after);
        String name =
                switch (field) {
                    case "points" -> "Story Points";
                    case "estimate" -> "timeoriginalestimate";
                    default -> field;
                };
        boolean person = field.equals("assignee");
        return List.of(
                IssueJson.item(
                        name,
                        person ? before : "",
                        text(field, before),
                        person ? after : "",
                        text(field, after)));
    }

    private static @Nullable String text(String field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return field.equals("duedate") ? value + " 00:00:00.0" : value;
    }

    private ObjectNode toggle(Life life, String field) {
        Set<String> set = life.set(field);
        String value = value(field);
        String before = String.join(" ", set);
        boolean added = set.add(value);
        if (!added) {
            set.remove(value);
        }
        return switch (field) {
            case "labels" -> IssueJson.item("labels", before, String.join(" ", set));
            case "releases" -> added("Fix Version", value, added);
            default -> added("Component", value, added);
        };
    }

    private static ObjectNode added(String name, String value, boolean added) {
        return added ? IssueJson.item(name, null, value) : IssueJson.item(name, value, null);
    }

    /** Makes or takes away a link; both changelogs tell, as Jira does it. */
    private void link(Life life) {
        Life other = lives.get(random.nextInt(lives.size()));
        if (other == life) {
            return;
        }
        boolean made = life.set("links").add("BLOCKS " + other.key);
        if (made) {
            other.set("links").add("BLOCKED_BY " + life.key);
        } else {
            life.set("links").remove("BLOCKS " + other.key);
            other.set("links").remove("BLOCKED_BY " + life.key);
        }
        entry(life, List.of(added("Link", "This issue blocks " + other.key, made)));
        entry(other, List.of(added("Link", "This issue is blocked by " + life.key, made)));
    }

    private void entry(Life life, List<ObjectNode> items) {
        life.json.entry(jira(at), items.toArray(new ObjectNode[0])).numbered("" + histories++);
        life.remember();
    }

    private static String jira(Instant at) {
        return at.toString().replace("Z", "+0000");
    }

    /** One line an issue, without what is empty; every other changelog newest first. */
    List<String> export() {
        return lives.stream().map(this::export).toList();
    }

    private String export(Life life) {
        life.now.forEach((field, value) -> write(life, field, value));
        write(life, "labels", "labels", "'%s'");
        write(life, "releases", "fixVersions", "{'name':'%s'}");
        write(life, "components", "components", "{'name':'%s'}");
        for (String link : life.set("links")) {
            String type = "{'name':'Blocks','inward':'is blocked by','outward':'blocks'}";
            boolean blocks = link.startsWith("BLOCKS ");
            String other = link.substring(link.indexOf(' ') + 1);
            life.json.link(type, blocks ? "outwardIssue" : "inwardIssue", other);
        }
        if (life.key.equals("PAY-99")) {
            life.json.node().withObject("fields").withArray("issuelinks");
        }
        return random.nextBoolean() ? reversed(life.json.node()) : life.json.toString();
    }

    private static String reversed(ObjectNode issue) {
        ObjectNode copy = issue.deepCopy();
        List<JsonNode> entries = new ArrayList<>();
        copy.path("changelog").path("histories").forEach(entries::addFirst);
        copy.withObject("changelog").putArray("histories").addAll(entries);
        return copy.toString();
    }

    private static void write(Life life, String field, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field) {
            case "status" -> life.json.status(value);
            case "assignee" ->
                    life.json.field(
                            field, "{'accountId':'" + value + "','displayName':'" + value + "'}");
            case "priority" -> life.json.field(field, "{'name':'" + value + "'}");
            case "duedate", "summary" -> life.json.field(field, "'" + value + "'");
            case "points" -> life.json.field("Story Points", value);
            case "estimate" -> life.json.field("timeoriginalestimate", value);
            default -> {}
        }
    }

    private static void write(Life life, String set, String field, String form) {
        if (!life.set(set).isEmpty()) {
            List<String> values = life.set(set).stream().map(form::formatted).toList();
            life.json.field(field, "[" + String.join(",", values) + "]");
        }
    }
}
