package dev.banksman.port;

import dev.banksman.item.Mapping;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The policies of a tenant at one time.
 *
 * @param version grows with each change, from 1
 * @param since since when each rule, by its handle, looks as it does now; what was so before is
 *     baseline
 * @param fresh the version with which each rule, by its handle, came to look as it does now
 */
public record Rulebook(
        long version,
        List<Rule<?>> rules,
        Mapping mapping,
        Quietness quietness,
        Map<String, Instant> since,
        Map<String, Long> fresh) {

    public Rulebook {
        rules = List.copyOf(rules);
        since = Map.copyOf(since);
        fresh = Map.copyOf(fresh);
    }
}
