package dev.banksman.judge;

import dev.banksman.plan.FindingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What judging one item by all rules came to.
 *
 * @param recheckAt when time alone can change something
 */
public record Judgement(
        Docket docket,
        List<FindingEvent> events,
        List<Unknown> unknowns,
        Optional<Instant> recheckAt) {

    /** Something that a rule could not tell. */
    public record Unknown(String rule, String what) {}
}
