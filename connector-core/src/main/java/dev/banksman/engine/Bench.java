package dev.banksman.engine;

import dev.banksman.judge.Baseline;
import dev.banksman.judge.Judge;
import dev.banksman.plan.Rule;
import dev.banksman.port.Rulebook;
import dev.banksman.port.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A rulebook with what is made of it once: the judge. */
record Bench(Rulebook book, Judge judge, Map<String, Rule<?>> rules) {

    static Bench of(Rulebook book) {
        Map<String, Rule<?>> rules = new HashMap<>();
        book.rules().forEach(rule -> rules.put(rule.handle(), rule));
        return new Bench(book, new Judge(book.rules()), Map.copyOf(rules));
    }

    Optional<Rule<?>> rule(String handle) {
        return Optional.ofNullable(rules.get(handle));
    }

    boolean knows(String policy) {
        return rules.values().stream().anyMatch(rule -> rule.id().equals(policy));
    }

    /** The rules that see an item for the first time which was judged last by that version. */
    Baseline baseline(long judgedBy, Tenant tenant) {
        if (judgedBy >= book.version()) {
            return Baseline.NOTHING;
        }
        Map<String, Instant> since = new HashMap<>();
        book.fresh()
                .forEach(
                        (handle, version) -> {
                            if (version > judgedBy) {
                                since.put(handle, since(handle, tenant));
                            }
                        });
        return Baseline.of(since);
    }

    /** Nobody could be told anything before the tenant came. */
    private Instant since(String handle, Tenant tenant) {
        Instant on = book.since().getOrDefault(handle, Instant.MIN);
        return on.isBefore(tenant.since()) ? tenant.since() : on;
    }
}
