package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Kind;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an input says about the names of its statuses, issue types and components. */
public final class TermBook {

    private static final Value<StatusCategory> NO_CATEGORY =
            Value.unknown("neither the input nor the policy file gives the status a category");

    private final Map<String, StatusCategory> categories = new HashMap<>();
    private final Map<String, Kind.Level> levels = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();
    private final Map<String, String> changedComponents = new HashMap<>();

    void learnStatus(JsonNode status) {
        category(status)
                .known()
                .ifPresent(category -> categories.putIfAbsent(key(status), category));
    }

    void learnType(JsonNode type) {
        levels.putIfAbsent(key(type), kind(type).level());
    }

    void learnComponent(JsonNode component) {
        components.putIfAbsent(Json.text(component, "id"), Json.text(component, "name"));
    }

    void learnChange(String id, String name) {
        if (!id.isEmpty() && !name.isEmpty()) {
            changedComponents.putIfAbsent(id, name);
        }
    }

    private static String key(JsonNode named) {
        return Json.text(named, "name").toLowerCase(Locale.ROOT);
    }

    /** The category that some status of this name has, where any issue tells. */
    Value<StatusCategory> category(String status) {
        StatusCategory known = categories.get(status.toLowerCase(Locale.ROOT));
        return known == null ? NO_CATEGORY : Value.of(known);
    }

    /** The category that a status object states itself. */
    static Value<StatusCategory> category(JsonNode status) {
        return switch (Json.text(status.path("statusCategory"), "key")) {
            case "new" -> Value.of(StatusCategory.TO_DO);
            case "indeterminate" -> Value.of(StatusCategory.IN_PROGRESS);
            case "done" -> Value.of(StatusCategory.DONE);
            default -> NO_CATEGORY;
        };
    }

    /** The kind of an issue type object: by its flag, its hierarchy level, or its name. */
    static Kind kind(JsonNode type) {
        String name = Json.text(type, "name");
        if (type.path("subtask").asBoolean() || type.path("hierarchyLevel").asInt() < 0) {
            return new Kind(name, Kind.Level.SUBTASK);
        }
        boolean epic = type.path("hierarchyLevel").asInt() >= 1 || name.equalsIgnoreCase("epic");
        return new Kind(name, epic ? Kind.Level.EPIC : Kind.Level.STANDARD);
    }

    /** The kind that an issue type's name means, where a changelog tells nothing else. */
    public Kind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Kind.Level known = levels.get(lower);
        return new Kind(name, known == null ? guess(lower) : known);
    }

    /** Jira's own names for the two levels; installations rename the rest. */
    private static Kind.Level guess(String name) {
        return switch (name) {
            case "epic" -> Kind.Level.EPIC;
            case "sub-task", "subtask", "technical task" -> Kind.Level.SUBTASK;
            default -> Kind.Level.STANDARD;
        };
    }

    /** The name that a component has now; changelogs keep the one it had. */
    public String component(String id, String name) {
        String now = id.isEmpty() ? null : components.get(id);
        return now == null ? changedComponents.getOrDefault(id, name) : now;
    }
}
