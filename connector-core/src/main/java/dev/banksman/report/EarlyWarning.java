package dev.banksman.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether findings came before the slip.
 *
 * <p>Looked at is each item whose first own due date ended strictly within the judged window; the
 * date that counts is the first one it ever had, whatever came after. It is late when its status
 * category was not "done" at the end of that day, a change at that very instant not counting. It
 * was flagged when a policy that can speak early had announced a finding on it strictly before that
 * end, whether or not it was resolved since and whether or not the date was set by then. What was
 * so already when the window began was not announced and is no flag, unless a rung spoke of it.
 *
 * @param policies each that can speak before a due date has passed, whether it did or not; those
 *     that flagged most first
 * @param together an item counts once, by the first flag of any of them
 * @param afterwards those that speak only once the date has passed
 */
public record EarlyWarning(
        Cohort cohort, List<Warner> policies, Warner together, List<Afterwards> afterwards) {

    /** Fewer flagged items than this say nothing about a policy. */
    public static final long ENOUGH = 10;

    public EarlyWarning {
        policies = List.copyOf(policies);
        afterwards = List.copyOf(afterwards);
    }

    /**
     * The items that were looked at, and those that had to be left out.
     *
     * @param items late or not
     * @param unknown left out, since nobody can say whether they were done
     * @param afterTheFact left out, since the date was written down after it had passed
     */
    public record Cohort(long items, long late, long unknown, long afterTheFact) {

        public long inTime() {
            return items - late;
        }

        /** How likely any item is late; none without items. */
        public OptionalDouble baseRate() {
            return ratio(late, items);
        }
    }

    /**
     * How well one policy warned, or all of them together.
     *
     * @param medianDays elapsed days from the first flag to the end of the due date, over late
     *     items that were flagged
     */
    public record Warner(
            String rule,
            Cohort cohort,
            long flaggedLate,
            long flaggedInTime,
            OptionalDouble medianDays) {

        public long flagged() {
            return flaggedLate + flaggedInTime;
        }

        /** How many of the flagged items were late. */
        public OptionalDouble precision() {
            return ratio(flaggedLate, flagged());
        }

        /** How many of the late items were flagged. */
        public OptionalDouble recall() {
            return ratio(flaggedLate, cohort.late());
        }

        /** How many times likelier than any item a flagged one was late. */
        public OptionalDouble lift() {
            OptionalDouble precision = precision();
            OptionalDouble base = cohort.baseRate();
            return precision.isPresent() && base.orElse(0) > 0
                    ? OptionalDouble.of(precision.getAsDouble() / base.getAsDouble())
                    : OptionalDouble.empty();
        }

        /** Whether there are enough flagged items to tell anything from. */
        public boolean tells() {
            return flagged() >= ENOUGH;
        }
    }

    /**
     * A policy that cannot warn, only remind.
     *
     * @param late late items on which it spoke after the first due date had ended
     * @param medianDays elapsed days from that end to the first finding after it
     */
    public record Afterwards(String rule, Cohort cohort, long late, OptionalDouble medianDays) {}

    /** The names of the policies that could have flagged an item and flagged none. */
    public List<String> silent() {
        return policies.stream().filter(w -> w.flagged() == 0).map(Warner::rule).toList();
    }

    /** The result of the policy of that name, if it is one that can speak early. */
    public Optional<Warner> of(String rule) {
        return policies.stream().filter(warner -> warner.rule().equals(rule)).findFirst();
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
