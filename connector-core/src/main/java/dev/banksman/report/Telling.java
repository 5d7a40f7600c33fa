package dev.banksman.report;

import dev.banksman.plan.Hold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The sentences that both reports use. */
final class Telling {

    private Telling() {}

    /** What the policies would have said, in numbers. */
    static String headline(Summary summary) {
        Outcome found = summary.found();
        if (found.opened() == 0) {
            return "Nothing new would have been said on "
                    + Figures.count(summary.extent().items(), "item")
                    + ".";
        }
        return Figures.count(found.opened(), "finding")
                + " on "
                + Figures.count(summary.extent().itemsFound())
                + " of "
                + Figures.count(summary.extent().items(), "item")
                + "; people resolved "
                + Figures.count(found.byPeople())
                + " of them ("
                + Figures.percent(found.byPeople(), found.opened())
                + ").";
    }

    /** How loud it would have been. */
    static String loudness(Summary summary) {
        Period period = summary.period();
        Said said = summary.said();
        return Figures.rate(period.perWeek(said.notes()))
                + " notes and "
                + Figures.rate(period.perWeek(said.messages()))
                + " messages a week.";
    }

    /** What had been so already; nothing when there was nothing. */
    static String baseline(Summary summary) {
        long opened = summary.baseline().opened();
        return opened == 0
                ? ""
                : Figures.count(opened, "finding")
                        + " held already when the window began: recorded, not announced, and not"
                        + " counted below.";
    }

    /** The items that the early warning looks at. */
    static String cohort(EarlyWarning.Cohort cohort) {
        if (cohort.items() == 0) {
            return "No item's first due date ended within this time, so nothing can be told.";
        }
        return "Of "
                + Figures.count(cohort.items(), "item")
                + " whose first due date ended within this time, "
                + Figures.count(cohort.late())
                + (cohort.late() == 1 ? " was" : " were")
                + " not done by then ("
                + Figures.percent(cohort.baseRate())
                + ", the base rate).";
    }

    /** What a flag was worth, in words. */
    static String worth(EarlyWarning.Warner warner) {
        if (!warner.tells() || warner.lift().isEmpty()) {
            return "Too few were flagged to tell what a flag is worth.";
        }
        double lift = warner.lift().getAsDouble();
        if (lift > 0.9 && lift < 1.1) {
            return "A flagged item was late about as often as any other.";
        }
        return "A flagged item was late "
                + String.format(Locale.UK, "%.1f", lift)
                + " times as often as any item.";
    }

    /** The items that it has to leave out; nothing when there are none. */
    static String leftOut(EarlyWarning.Cohort cohort) {
        List<String> parts = new ArrayList<>();
        if (cohort.unknown() > 0) {
            parts.add(
                    Figures.count(cohort.unknown(), "item")
                            + " of which nobody can say whether it was done");
        }
        if (cohort.afterTheFact() > 0) {
            parts.add(
                    Figures.count(cohort.afterTheFact(), "item")
                            + " whose date was written down after it had passed");
        }
        return parts.isEmpty() ? "" : "Left out: " + String.join(", ", parts) + ".";
    }

    /** Which policies flagged nothing; nothing when each flagged something. */
    static String silent(EarlyWarning early) {
        return early.silent().isEmpty()
                ? ""
                : "Flagged none of these items: " + String.join(", ", early.silent()) + ".";
    }

    /** What "too few" means, where it is said. */
    static String tooFew(EarlyWarning early) {
        return early.together().tells()
                        && early.policies().stream().allMatch(w -> w.tells() || w.flagged() == 0)
                ? ""
                : "Too few: under "
                        + EarlyWarning.ENOUGH
                        + " flagged items tell nothing; the counts are there, a share is not.";
    }

    /** What a policy does that speaks only afterwards. */
    static String afterwards(EarlyWarning.Afterwards reminder) {
        return reminder.rule()
                + " speaks only once a date has passed: on "
                + Figures.count(reminder.late())
                + " of "
                + Figures.count(reminder.cohort().late(), "late item")
                + (reminder.late() == 0 ? "." : ", " + after(reminder.medianDays()) + ".");
    }

    private static String after(OptionalDouble days) {
        return days.orElse(0) < 0.05
                ? "mostly the moment it had"
                : Figures.days(days) + " days after in the middle case";
    }

    /** What quietness did. */
    static String quietness(Quiet quiet) {
        return Figures.count(quiet.bursts(), "burst")
                + " of bulk changes left alone ("
                + Figures.count(quiet.summaries())
                + " summarised), "
                + Figures.count(quiet.breakers(), "stop")
                + " by the breaker, "
                + Figures.count(quiet.digested(), "message")
                + " moved to the digest.";
    }

    /** How many effects were held back and why; nothing when none was. */
    static String held(Quiet quiet) {
        String reasons =
                Arrays.stream(Hold.Reason.values())
                        .filter(reason -> quiet.held(reason) > 0)
                        .map(reason -> words(reason) + " " + Figures.count(quiet.held(reason)))
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : "Effects held back or put off: " + reasons + ".";
    }

    /** What could not be told. */
    static String unknowns(Summary.Extent extent) {
        return Figures.count(extent.unknowns(), "thing")
                + " could not be told; "
                + Figures.count(extent.problems(), "problem")
                + " in the input.";
    }

    /** Why something was held back, as a phrase. */
    static String words(Hold.Reason reason) {
        return switch (reason) {
            case MODE -> "the policy's mode";
            case BASELINE -> "so already";
            case GRACE -> "grace";
            case HOURS -> "working hours";
            case BURST -> "bulk change";
            case BREAKER -> "breaker";
            case NOISE -> "noise budget";
            case NOBODY -> "nobody to name";
        };
    }
}
