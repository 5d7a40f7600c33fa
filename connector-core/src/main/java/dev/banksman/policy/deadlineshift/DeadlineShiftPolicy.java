package dev.banksman.policy.deadlineshift;

import dev.banksman.calendar.Span;
import dev.banksman.diff.Change;
import dev.banksman.diff.Change.DueMoved;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Spans;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy.Params;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The due date moved to a later day while items wait for this one. It judges the item that moved
 * and finds on each item that waits; what it found is its memory, since the move itself is gone
 * with the next look.
 */
public final class DeadlineShiftPolicy implements MechanicalPolicy<Params> {

    /**
     * How long such a finding stands.
     *
     * @param stands how long a finding stands after the last move to a later day
     */
    public record Params(Span stands) {
        public static final Params DEFAULT = new Params(Span.parse("10d"));

        public Params {
            if (Spans.isZero(stands)) {
                throw new IllegalArgumentException(
                        "stands is "
                                + stands
                                + ", which is no time: allowed is any longer span,"
                                + " such as 10d or P2W");
            }
        }
    }

    private static final About ABOUT =
            new About(
                    "deadline-shift",
                    "due dates that move to a later day while other items wait",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    true);
    private static final Verdict UNMOVED =
            Verdict.quiet(List.of(Observation.of("due moved to a later day", false, true)));

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
        return Reach.ofDependents(1);
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note(), new Reaction.Message(new Recipient.Owner()));
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        Optional<Shift> fresh = freshMove(situation);
        if (fresh.isEmpty() && situation.open().isEmpty()) {
            return UNMOVED;
        }
        if (situation.item().in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        List<Neighbour> dependents = situation.around().dependents();
        if (!situation.item().category().isPresent() && !dependents.isEmpty()) {
            return Unknowns.whetherDone(situation);
        }
        Shifts shifts = new Shifts(situation, fresh);
        dependents.forEach(shifts::weigh);
        return shifts.verdict();
    }

    private static Optional<Shift> freshMove(Situation<Params> situation) {
        for (Change change : situation.changes()) {
            if (change
                            instanceof
                            DueMoved(
                                    Value.Present<LocalDate>(LocalDate from),
                                    Value.Present<LocalDate>(LocalDate to))
                    && to.isAfter(from)) {
                return Optional.of(new Shift(from, to, situation.now()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        Shift shift = Shift.of(finding);
        ItemRef moved = finding.on().named(finding.key());
        return new Words(
                "Something this waits for has moved",
                Words.say(
                        moved,
                        " is now due ",
                        shift.to(),
                        " instead of ",
                        shift.from(),
                        fits(finding)),
                Words.say(
                        "Agree a date with its owner, plan this later,"
                                + " or remove the link if it no longer matters."),
                Words.say(
                        moved,
                        " is due ",
                        shift.from(),
                        " again or done, this is done, the link goes, or the date stays for "
                                + Spans.words(situation.params().stands())));
    }

    private static String fits(Finding finding) {
        return switch (finding.fact(Shift.FITS)) {
            case "yes" -> ". The due date of this still holds.";
            case "no" -> ", which is after the due date of this.";
            default -> ". This has no due date to compare.";
        };
    }
}
