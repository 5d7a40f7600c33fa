package dev.banksman.jira.translate;

import dev.banksman.item.FieldValue;
import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the input keeps what the policy file maps: mapped names in the input's own spelling. */
final class Roles {

    /** Where a role's value is when the policy file does not map it. */
    private static final Map<Role, List<String>> USUAL =
            Map.of(
                    Role.ACCEPTANCE_CRITERIA, List.of("Acceptance criteria"),
                    Role.BLOCKED_REASON, List.of("Blocked reason"),
                    Role.UNBLOCKER, List.of("Unblocker"),
                    Role.ESTIMATE, List.of("Story Points", "Story point estimate"),
                    Role.START, List.of("Start date"));

    private final Map<Role, List<String>> names = new EnumMap<>(Role.class);
    private final Mapping mapping;

    Roles(Mapping mapping, FieldBook book) {
        this.mapping = mapping;
        for (Role role : Role.values()) {
            List<String> written = written(mapping, role);
            names.put(role, written.stream().flatMap(name -> book.spelled(name).stream()).toList());
        }
    }

    private static List<String> written(Mapping mapping, Role role) {
        return switch (mapping.fields().of(role)) {
            case Value.Present<Source>(Source.Field(String name)) -> List.of(name);
            case Value.Present<Source>(Source.Label label) -> List.of();
            case Value.Empty<Source> none -> USUAL.getOrDefault(role, List.of());
            case Value.Unknown<Source> unknown -> List.of();
        };
    }

    /** What the field of a role holds; empty when no field of the input has that role. */
    Value<FieldValue> value(WorkItem item, Role role) {
        Value<FieldValue> first = Value.empty();
        for (String name : names.getOrDefault(role, List.of())) {
            Value<FieldValue> value = item.fields().getOrDefault(name, Value.empty());
            if (value.isPresent()) {
                return value;
            }
            first = value;
        }
        return first;
    }

    /** Whether the input has a field of that role. */
    boolean has(Role role) {
        return !names.getOrDefault(role, List.of()).isEmpty();
    }

    /** The label that stands for a role, where the policy file maps it so. */
    Optional<String> label(Role role) {
        return mapping.fields().of(role)
                        instanceof Value.Present<Source>(Source.Label(String label))
                ? Optional.of(label)
                : Optional.empty();
    }
}
