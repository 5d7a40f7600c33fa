package dev.banksman.plan;

import dev.banksman.item.ItemRef;
import dev.banksman.ladder.Climb;
import dev.banksman.policy.Finding;
import java.time.Instant;

/**
 * A finding that stands open.
 *
 * @param rule the rule's {@link Rule#handle()}
 * @param raisedBy the item whose judging raised it
 * @param baseline it was so already when the policy was switched on, and was never announced
 */
public record Stand(
        String rule,
        ItemRef raisedBy,
        Finding finding,
        Instant openedAt,
        boolean baseline,
        Climb climb) {

    /** What tells one standing finding from all others. */
    public record Id(ItemRef raisedBy, String rule, ItemRef on, String key) {}

    public Id id() {
        return new Id(raisedBy, rule, finding.on(), finding.key());
    }

    public Stand with(Finding next) {
        return new Stand(rule, raisedBy, next, openedAt, baseline, climb.renewed());
    }

    public Stand with(Climb next) {
        return new Stand(rule, raisedBy, finding, openedAt, baseline, next);
    }
}
