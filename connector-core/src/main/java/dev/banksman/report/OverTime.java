package dev.banksman.report;

import java.time.LocalDate;
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
        if (buckets.unit() == Buckets.Unit.WEEK) {
            summary.weeks().forEach(week -> add(week.rule(), week.monday(), week.opened()));
        } else {
            summary.opened().forEach(m -> add(m.rule(), m.month().atDay(1), m.opened()));
        }
    }

    private void add(String rule, LocalDate day, long opened) {
        of(rule)[buckets.place(day)] += opened;
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
