package dev.banksman.judge;

import dev.banksman.plan.Stand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standing findings that judging one item raised, by the rule's handle. Immutable. */
public record Docket(Map<String, List<Stand>> byRule) {

    public static final Docket EMPTY = new Docket(Map.of());

    public Docket {
        byRule = Map.copyOf(byRule);
    }

    public List<Stand> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    public boolean isEmpty() {
        return byRule.isEmpty();
    }

    Docket with(String rule, List<Stand> stands) {
        if (stands.equals(of(rule))) {
            return this;
        }
        Map<String, List<Stand>> next = new HashMap<>(byRule);
        if (stands.isEmpty()) {
            next.remove(rule);
        } else {
            next.put(rule, List.copyOf(stands));
        }
        return new Docket(next);
    }
}
