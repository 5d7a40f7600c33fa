package dev.banksman.judge;

import dev.banksman.plan.Stand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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

    /** All stands, in order of their rules. */
    public List<Stand> stands() {
        return byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The same findings, with those for which it holds changed so. */
    public Docket changing(Predicate<Stand> which, UnaryOperator<Stand> change) {
        Map<String, List<Stand>> next = new HashMap<>();
        byRule.forEach(
                (rule, stands) ->
                        next.put(
                                rule,
                                stands.stream()
                                        .map(s -> which.test(s) ? change.apply(s) : s)
                                        .toList()));
        return new Docket(next);
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
