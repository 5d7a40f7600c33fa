package dev.banksman.report;

import dev.banksman.plan.Hold;
import java.util.Map;

/**
 * What quietness did.
 *
 * @param bursts bulk changes recognised, whose items were left alone until touched again
 * @param summaries messages to those who made a bulk change, one for each that left something
 *     unsaid
 * @param breakers how often a policy was stopped because it hit many items at once
 * @param digested messages that went to the daily digest instead
 * @param held effects that were held back, or put off, by reason; one effect may have several
 */
public record Quiet(
        long bursts, long summaries, long breakers, long digested, Map<Hold.Reason, Long> held) {

    public Quiet {
        held = Map.copyOf(held);
    }

    public long held(Hold.Reason reason) {
        return held.getOrDefault(reason, 0L);
    }
}
