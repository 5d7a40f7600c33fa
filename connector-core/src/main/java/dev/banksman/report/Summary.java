package dev.banksman.report;

import java.util.List;

/**
 * What a back-test came to.
 *
 * @param policies the loudest first; each policy that was judged, also when it found nothing
 * @param opened findings by policy, project and month, in that order; baseline left out
 * @param weeks the same by policy and week
 * @param loudest the items with the most findings, the loudest first
 * @param unknowns what could not be told, the most frequent first
 */
public record Summary(
        Period period,
        Extent extent,
        List<PolicyResult> policies,
        List<OpenedCount> opened,
        List<WeekCount> weeks,
        List<LoudItem> loudest,
        EarlyWarning early,
        Quiet quiet,
        List<UnknownCount> unknowns) {

    public Summary {
        policies = List.copyOf(policies);
        opened = List.copyOf(opened);
        weeks = List.copyOf(weeks);
        loudest = List.copyOf(loudest);
        unknowns = List.copyOf(unknowns);
    }

    /**
     * How much was looked at.
     *
     * @param items in the history
     * @param changes changelog entries in the history
     * @param itemsFound distinct items with a finding that opened within the window
     * @param unknowns things that could not be told, each item, policy and thing once
     * @param problems what was wrong with the input
     */
    public record Extent(long items, long changes, long itemsFound, long unknowns, long problems) {}

    /** What all policies found, without the baseline. */
    public Outcome found() {
        return policies.stream().map(PolicyResult::found).reduce(Outcome.NONE, Outcome::plus);
    }

    /** What was so already when the window began. */
    public Outcome baseline() {
        return policies.stream().map(PolicyResult::baseline).reduce(Outcome.NONE, Outcome::plus);
    }

    public Said said() {
        return policies.stream().map(PolicyResult::said).reduce(Said.NOTHING, Said::plus);
    }
}
