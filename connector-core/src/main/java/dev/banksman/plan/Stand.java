package dev.banksman.plan;

import dev.banksman.item.ItemRef;
import dev.banksman.ladder.Climb;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import java.time.Instant;
import java.util.List;

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

    /** The same statement with what was compared last. */
    public Stand seeing(List<Observation> observations) {
        Finding seen =
                new Finding(
                        finding.on(),
                        finding.key(),
                        finding.facts(),
                        observations,
                        finding.anchor());
        return new Stand(rule, raisedBy, seen, openedAt, baseline, climb);
    }

    /** The same, no longer held back as baseline. */
    public Stand announced() {
        return new Stand(rule, raisedBy, finding, openedAt, false, climb);
    }

    public Stand with(Climb next) {
        return new Stand(rule, raisedBy, finding, openedAt, baseline, next);
    }
}
