package dev.banksman.policy;

import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.Optional;
import java.util.Set;

/**
 * Which items a policy looks at.
 *
 * @param projects project keys; none means all
 * @param except keys of projects that have terms of their own
 */
public record Scope(
        Set<String> projects, Set<String> except, Kinds kinds, Optional<Condition> when) {

    private static final Value<Boolean> IN = Value.of(true);
    private static final Value<Boolean> OUT = Value.of(false);

    public Scope {
        projects = Set.copyOf(projects);
        except = Set.copyOf(except);
    }

    public Scope(Set<String> projects, Kinds kinds, Optional<Condition> when) {
        this(projects, Set.of(), kinds, when);
    }

    public static Scope of(Kinds kinds) {
        return new Scope(Set.of(), kinds, Optional.empty());
    }

    /** Whether the item is within; not known when the condition cannot be told. */
    public Value<Boolean> covers(Situation<?> situation) {
        if (!names(situation.item())) {
            return OUT;
        }
        return when.isPresent() ? when.get().test(situation) : IN;
    }

    /**
     * Whether an item can be within, its condition left aside. Whether an app made the item is
     * asked of its reporter; such items are in only with all kinds.
     */
    public boolean names(WorkItem item) {
        String project = item.project().key();
        return (projects.isEmpty() || projects.contains(project))
                && !except.contains(project)
                && kinds.include(item.kind())
                && (kinds instanceof Kinds.All || !ofApp(item));
    }

    private static boolean ofApp(WorkItem item) {
        return item.flow().reporter().known().filter(reporter -> reporter.app()).isPresent();
    }
}
