package dev.banksman.item;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a tracker's own names are understood: statuses to categories, link types to roles, what being
 * blocked looks like, and which fields hold what. Connectors translate by it. Names are compared
 * without regard to case.
 *
 * @param statuses status name in lower case to category; wins over what the source says
 * @param usualStatuses the same, but only where the source says no category
 */
public record Mapping(
        Map<String, StatusCategory> statuses,
        Map<String, StatusCategory> usualStatuses,
        LinkTypes links,
        Blocked blocked,
        Fields fields) {

    public Mapping {
        statuses = Map.copyOf(statuses);
        usualStatuses = Map.copyOf(usualStatuses);
    }

    /** Knows no status by its usual name. */
    public Mapping(
            Map<String, StatusCategory> statuses, LinkTypes links, Blocked blocked, Fields fields) {
        this(statuses, Map.of(), links, blocked, fields);
    }

    /** The category of a status, given what the source says of it. */
    public Value<StatusCategory> category(String status, Value<StatusCategory> said) {
        String name = status.toLowerCase(Locale.ROOT);
        StatusCategory overriding = statuses.get(name);
        if (overriding != null) {
            return Value.of(overriding);
        }
        StatusCategory usual = said.isPresent() ? null : usualStatuses.get(name);
        return usual == null ? said : Value.of(usual);
    }

    /**
     * Link types by name, lower case: the outward side of a {@code blocks} type blocks, the outward
     * side of a {@code blockedBy} type waits.
     */
    public record LinkTypes(Set<String> blocks, Set<String> blockedBy) {
        public LinkTypes {
            blocks = Set.copyOf(blocks);
            blockedBy = Set.copyOf(blockedBy);
        }

        /** The role of the item on the given side of a link of this type. */
        public LinkRole role(String type, boolean outwardSide) {
            String name = type.toLowerCase(Locale.ROOT);
            if (blocks.contains(name)) {
                return outwardSide ? LinkRole.BLOCKS : LinkRole.BLOCKED_BY;
            }
            if (blockedBy.contains(name)) {
                return outwardSide ? LinkRole.BLOCKED_BY : LinkRole.BLOCKS;
            }
            return LinkRole.RELATES;
        }
    }

    /** What being blocked looks like: statuses (lower case), the tracker's flag, or a field. */
    public record Blocked(Set<String> statuses, boolean flag, Value<String> field) {
        public Blocked {
            statuses = Set.copyOf(statuses);
        }
    }

    /** Where a value is found: in a field of that name, or in the presence of a label. */
    public sealed interface Source {
        record Field(String name) implements Source {}

        record Label(String label) implements Source {}
    }

    /** The places of what trackers keep in custom fields; a role without a place is not mapped. */
    public record Fields(Map<Role, Source> sources) {
        public Fields {
            sources = Map.copyOf(sources);
        }

        public Value<Source> of(Role role) {
            return Value.ofNullable(sources.get(role));
        }
    }

    /** What a mapped field means. */
    public enum Role {
        ACCEPTANCE_CRITERIA,
        BLOCKED_REASON,
        UNBLOCKER,
        START,
        CLIENT_EXPOSED,
        AI_MADE,
        ESTIMATE,
        CHECKLIST
    }

    /** The names of description sections that count as acceptance criteria. */
    public static List<String> criteriaSections() {
        return List.of("acceptance criteria", "acceptance criterion");
    }
}
