package dev.banksman.history;

import java.time.Instant;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param begin the first instant that was judged
 * @param end the last
 * @param changes changelog entries of the history
 * @param events finding events by type's word
 * @param baseline findings that were so already at the beginning
 * @param unknowns things that could not be told, each item, rule and thing once
 * @param writes effects that would have been written, by kind
 */
public record Totals(
        Instant begin,
        Instant end,
        long items,
        long changes,
        Map<String, Long> events,
        long baseline,
        long unknowns,
        Map<String, Long> writes,
        Quieted quieted) {

    /** What quietness did: bursts recognised, breakers tripped, messages moved to the digest. */
    public record Quieted(long bursts, long breakers, long digested) {}
}
