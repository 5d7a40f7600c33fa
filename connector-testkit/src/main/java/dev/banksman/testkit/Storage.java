package dev.banksman.testkit;

import dev.banksman.judge.Docket;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of a row that was written down and read back: what a finding is, not why. */
final class Storage {

    private Storage() {}

    static Row roundTrip(Row row) {
        Map<String, List<Stand>> byRule = new HashMap<>();
        row.docket()
                .byRule()
                .forEach(
                        (rule, stands) ->
                                byRule.put(rule, stands.stream().map(Storage::stored).toList()));
        return row.judged(new Docket(byRule), row.recheckAt());
    }

    private static Stand stored(Stand stand) {
        Finding was = stand.finding();
        Finding kept =
                new Finding(was.on(), was.key(), Map.copyOf(was.facts()), List.of(), was.anchor());
        return new Stand(
                stand.rule(),
                stand.raisedBy(),
                kept,
                stand.openedAt(),
                stand.baseline(),
                stand.climb());
    }
}
