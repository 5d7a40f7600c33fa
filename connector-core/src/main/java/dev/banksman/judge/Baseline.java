package dev.banksman.judge;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Tenure;
import dev.banksman.policy.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was so already before rules looked: it is recorded and never announced.
 *
 * @param everything all that is found
 * @param since by handle, the rules that see the item for the first time, with when they were
 *     switched on: what cannot be told to have begun after that is baseline
 */
public record Baseline(boolean everything, Map<String, Instant> since) {

    public static final Baseline NOTHING = new Baseline(false, Map.of());
    public static final Baseline EVERYTHING = new Baseline(true, Map.of());

    public Baseline {
        since = Map.copyOf(since);
    }

    public static Baseline of(Map<String, Instant> since) {
        return since.isEmpty() ? NOTHING : new Baseline(false, since);
    }

    /** Whether a finding that a rule opens on that item is baseline. */
    boolean holds(String rule, Neighbour.Known item, Finding finding) {
        if (everything) {
            return true;
        }
        Instant switchedOn = since.get(rule);
        return switchedOn != null && began(item, finding).noneMatch(at -> !at.isBefore(switchedOn));
    }

    /** When what the finding states may have begun, as far as known: the latest of them counts. */
    private static Stream<Instant> began(Neighbour.Known item, Finding finding) {
        Tenure tenure = item.tenure();
        return Stream.of(
                        Optional.of(item.item().created()),
                        tenure.statusSince().known(),
                        tenure.ownerSince().known(),
                        tenure.blockedSince().known(),
                        finding.anchor())
                .flatMap(Optional::stream);
    }
}
