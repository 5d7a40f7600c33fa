package dev.banksman.policy;

import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.Optional;
import java.util.Set;

/**
 * Which items a policy looks at.
 *
 * @param projects project keys; none means all
 */
public record Scope(Set<String> projects, Kinds kinds, Optional<Condition> when) {

    public Scope {
        projects = Set.copyOf(projects);
    }

    public static Scope of(Kinds kinds) {
        return new Scope(Set.of(), kinds, Optional.empty());
    }

    /** Whether the item is within; not known when the condition cannot be told. */
    public Value<Boolean> covers(Situation<?> situation) {
        if (!names(situation.item())) {
            return Value.of(false);
        }
        return when.map(condition -> condition.test(situation)).orElse(Value.of(true));
    }

    /**
     * Whether an app made the item is asked of its reporter; such items are in only with all kinds.
     */
    private boolean names(WorkItem item) {
        boolean project = projects.isEmpty() || projects.contains(item.project().key());
        return project
                && kinds.include(item.kind())
                && (kinds instanceof Kinds.All || !ofApp(item));
    }

    private static boolean ofApp(WorkItem item) {
        return item.flow().reporter().known().filter(reporter -> reporter.app()).isPresent();
    }
}
