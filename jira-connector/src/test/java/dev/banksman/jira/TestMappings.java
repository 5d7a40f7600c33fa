package dev.banksman.jira;

import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.Map;
import java.util.Set;

/** Policy files' understanding of names, as the tests have it. */
public final class TestMappings {

    private TestMappings() {}

    public static Mapping plain() {
        return with(Map.of());
    }

    /** With fields mapped to roles. */
    public static Mapping with(Map<Role, Source> fields) {
        return with(fields, Value.empty());
    }

    public static Mapping with(Map<Role, Source> fields, Value<String> blockedField) {
        return new Mapping(
                Map.of(
                        "open", StatusCategory.TO_DO,
                        "in progress", StatusCategory.IN_PROGRESS,
                        "blocked", StatusCategory.IN_PROGRESS,
                        "closed", StatusCategory.DONE),
                new Mapping.LinkTypes(Set.of("blocks"), Set.of("dependency")),
                new Mapping.Blocked(Set.of("blocked"), true, blockedField),
                new Mapping.Fields(fields));
    }

    public static Source field(String name) {
        return new Source.Field(name);
    }

    public static Source label(String name) {
        return new Source.Label(name);
    }
}
