package dev.banksman.testkit;

import dev.banksman.item.Value;
import dev.banksman.policy.Condition;
import java.util.Map;

/** The conditions that policies' own rungs have. */
final class Conditions {

    private static final Map<String, Condition> KNOWN =
            Map.of(
                    "size(item.downstream) > 0",
                    situation -> Value.of(!situation.around().downstream().isEmpty()),
                    "item.clientExposed",
                    situation -> situation.item().traits().clientExposed());

    private Conditions() {}

    static Condition of(String expression) {
        Condition known = KNOWN.get(expression);
        if (known == null) {
            throw new IllegalArgumentException("no condition is known for: " + expression);
        }
        return known;
    }
}
