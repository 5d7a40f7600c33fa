package dev.banksman.policy.dependencydates;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.policy.About;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.dependencydates.DependencyDatesPolicy.Params;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What an item waits for is due only when the item should have started, or after it is due itself.
 * One finding for each such blocker, as soon as the dates say so and long before anything is late.
 */
public final class DependencyDatesPolicy implements MechanicalPolicy<Params> {

    /**
     * Whose dates count.
     *
     * @param due which dates count, of the item and of what it waits for
     */
    public record Params(DueDates.Which due) {
        public static final Params DEFAULT = new Params(DueDates.Which.EFFECTIVE);
    }

    private static final About ABOUT =
            new About(
                    "dependency-dates",
                    "dates of what blocks and of what waits that cannot both hold",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    true);
    private static final Verdict FREE =
            Verdict.quiet(
                    List.of(Observation.of("blockers", List.of(), "one that is due too late")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Params defaults() {
        return Params.DEFAULT;
    }

    @Override
    public Reach reach(Params params) {
        return params.due().widen(Reach.ofBlockers(1));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note(), new Reaction.Message(new Recipient.Owner()));
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        if (situation.item().in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        List<Neighbour> blockers = situation.around().blockers();
        if (blockers.isEmpty()) {
            return FREE;
        }
        Plan plan = Plan.of(situation);
        if (plan.isOpen()) {
            return Verdict.quiet(plan.seen());
        }
        if (!situation.item().category().isPresent()) {
            return Verdict.undecided(plan.seen(), Unknowns.category(situation));
        }
        Comparison comparison = new Comparison(situation, plan);
        blockers.forEach(comparison::with);
        return comparison.verdict();
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        ItemRef blocker = finding.on().named(finding.key());
        return new Words(
                "These dates cannot both hold",
                Words.say(
                        blocker,
                        " is due ",
                        LocalDate.parse(finding.fact(Plan.BLOCKER_DUE)),
                        "; this ",
                        planned(finding),
                        "."),
                Words.say(
                        "Agree a date with its owner, plan this later,"
                                + " or remove the link if it no longer matters."),
                Words.say("the dates fit, ", blocker, " or this is done, or the link goes"));
    }

    private static List<Phrase> planned(Finding finding) {
        String start = finding.fact(Plan.START);
        String due = finding.fact(Plan.DUE);
        if (start.isEmpty()) {
            return Words.say("is due ", LocalDate.parse(due));
        }
        List<Phrase> starts = Words.say("starts ", LocalDate.parse(start));
        return due.isEmpty() ? starts : Words.say(starts, " and is due ", LocalDate.parse(due));
    }
}
