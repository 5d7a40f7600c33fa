package dev.banksman.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Findings opened, by policy and stretch of time. */
final class OverTime {

    private final Buckets buckets;
    private final Map<String, long[]> byRule = new HashMap<>();

    OverTime(Summary summary) {
        buckets = Buckets.of(summary.period());
        for (OpenedCount count : summary.opened()) {
            of(count.rule())[buckets.place(count.month())] += count.opened();
        }
    }

    Buckets buckets() {
        return buckets;
    }

    /** The counts of a policy, one for each stretch. */
    long[] of(String rule) {
        return byRule.computeIfAbsent(rule, id -> new long[buckets.size()]);
    }

    long total(int place) {
        return byRule.values().stream().mapToLong(counts -> counts[place]).sum();
    }

    /** The largest total of a stretch. */
    long peak() {
        return IntStream.range(0, buckets.size()).mapToLong(this::total).max().orElse(0);
    }

    /** The stretch with the largest total. */
    int busiest() {
        return IntStream.range(0, buckets.size())
                .reduce((a, b) -> total(b) > total(a) ? b : a)
                .orElse(0);
    }

    /** The policies that opened anything, in the given order. */
    List<String> rules(List<PolicyResult> order) {
        return order.stream().map(PolicyResult::rule).filter(byRule::containsKey).toList();
    }
}
