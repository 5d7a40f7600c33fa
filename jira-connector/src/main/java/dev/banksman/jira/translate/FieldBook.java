package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields an input carries, under what names, and what kind of values they hold. An export
 * leaves out what is null; a field that other items carry is therefore empty where it is missing,
 * and one that no item carries is unknown.
 */
public final class FieldBook {

    private static final String SPRINT_TYPE = ":gh-sprint";
    private static final String EPIC_LINK_TYPE = ":gh-epic-link";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, FieldType> types = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final boolean everything;
    private Map<String, String> spellings = Map.of();
    private Map<String, FieldType> typesByName = Map.of();
    private Map<String, Value<FieldValue>> blank = Map.of();

    FieldBook(boolean everything) {
        this.everything = everything;
    }

    /** Takes the {@code names} and {@code schema} that REST adds when asked to expand them. */
    void learnNames(JsonNode namesById, JsonNode schemaById) {
        schemaById
                .properties()
                .forEach(
                        entry ->
                                learnSchema(entry.getKey(), Json.text(entry.getValue(), "custom")));
        namesById
                .properties()
                .forEach(entry -> learnName(entry.getKey(), Json.text(entry.getValue())));
    }

    /** The list names each field that the answer was asked for, also where all values are null. */
    private void learnName(String id, String name) {
        names.put(id, name);
        if (id.startsWith("customfield_")) {
            listed.add(id);
        }
    }

    private void learnSchema(String id, String type) {
        if (type.endsWith(SPRINT_TYPE)) {
            names.put(id, SystemFields.SPRINT);
        } else if (type.endsWith(EPIC_LINK_TYPE)) {
            names.put(id, SystemFields.EPIC_LINK);
        }
    }

    /** Takes a field that an issue carries, with its value or, where that tells nothing, null. */
    void learn(String id, JsonNode value) {
        types.merge(id, FieldType.of(value), FieldType::and);
        if (id.startsWith("customfield_") && Sprints.shaped(value)) {
            names.putIfAbsent(id, SystemFields.SPRINT);
        }
    }

    /** Takes a custom field that a changelog names. */
    void learnChange(String id, String name) {
        if (id.startsWith("customfield_") && !name.isEmpty()) {
            names.putIfAbsent(id, name);
        }
        mentioned.add(name);
    }

    /** Ends the learning: names that came late now hold for all that came before. */
    void seal() {
        Map<String, String> spelled = new HashMap<>();
        Map<String, FieldType> byName = new TreeMap<>();
        Map<String, Value<FieldValue>> absent = new HashMap<>();
        for (String name : mentioned) {
            spelled.put(name.toLowerCase(Locale.ROOT), name);
            absent.put(name, Value.unknown("the input tells only of changes of " + name));
        }
        for (String id : listed) {
            spelled.put(shown(id).toLowerCase(Locale.ROOT), shown(id));
            absent.put(shown(id), Value.empty());
        }
        types.forEach((id, type) -> byName.merge(shown(id), type, FieldType::and));
        for (String name : byName.keySet()) {
            spelled.put(name.toLowerCase(Locale.ROOT), name);
            absent.put(name, Value.empty());
        }
        absent.keySet().removeIf(SystemFields::modelled);
        spellings = Map.copyOf(spelled);
        typesByName = Map.copyOf(byName);
        blank = Map.copyOf(absent);
    }

    /** Whether any issue carries a field, by its id or its shown name. */
    public boolean carries(String field) {
        return everything || types.containsKey(field) || typesByName.containsKey(field);
    }

    /** The name that the tracker shows for a field id; the id itself where none is known. */
    public String shown(String id) {
        return names.getOrDefault(id, id);
    }

    /** The shown name of a field that a person wrote in any case, or by id. */
    public Optional<String> spelled(String written) {
        String name = shown(written);
        return Optional.ofNullable(spellings.get(name.toLowerCase(Locale.ROOT)));
    }

    /** What kind of values a field of this shown name holds. */
    public FieldType type(String shown) {
        FieldType seen = typesByName.getOrDefault(shown, FieldType.UNSEEN);
        return seen == FieldType.UNSEEN ? SystemFields.usualType(shown) : seen;
    }

    /** Whether some issue holds a field of Jira's own as ADF. */
    public boolean richText(String id) {
        FieldType type = types.getOrDefault(id, FieldType.UNSEEN);
        return type == FieldType.RICH_TEXT || type == FieldType.UNSEEN;
    }

    /** What is known of the custom fields of an issue that carries none. */
    Map<String, Value<FieldValue>> blank() {
        return blank;
    }
}
