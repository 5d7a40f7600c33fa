package dev.banksman.policy.overdueescalation;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.About;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.overdueescalation.OverdueEscalationPolicy.Params;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Not done, and the due day has ended. The ladder counts from that end, so another day that has
 * ended too keeps the finding and moves what the ladder counts from.
 */
public final class OverdueEscalationPolicy implements MechanicalPolicy<Params> {

    /**
     * Whose dates count.
     *
     * @param due which dates count
     */
    public record Params(DueDates.Which due) {
        public static final Params DEFAULT = new Params(DueDates.Which.EFFECTIVE);
    }

    /** From this push on, the words mention how often the date was put off. */
    private static final int MANY_PUSHES = 3;

    private static final About ABOUT =
            new About(
                    "overdue-escalation",
                    "work that is not done when its due day has ended",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    false);
    private static final List<RungSpec<Reaction>> RUNGS =
            List.of(
                    RungSpec.after("1d", new Reaction.Note()),
                    RungSpec.after(
                            "3d",
                            "size(item.downstream) > 0",
                            new Reaction.Message(new Recipient.Lead())),
                    RungSpec.after("7d", "item.clientExposed", new Reaction.Decision("meeting")));
    private static final Verdict NO_DATE =
            Verdict.quiet(List.of(Observation.of("due", Value.empty(), "a day that has ended")));

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
        return params.due().widen(Reach.SELF);
    }

    @Override
    public List<Reaction> reactions() {
        return List.of();
    }

    @Override
    public List<RungSpec<Reaction>> rungs() {
        return RUNGS;
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        if (situation.item().in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        return switch (DueDates.of(situation.params().due(), situation)) {
            case Value.Present<Due>(Due due) -> dated(situation, due);
            case Value.Empty<Due> none -> NO_DATE;
            case Value.Unknown<Due> unknown ->
                    Verdict.undecided(
                            List.of(Observation.of("due", unknown)),
                            "due date: " + unknown.reason());
        };
    }

    private static Verdict dated(Situation<Params> situation, Due due) {
        List<Observation> observations = observations(situation, due);
        if (!due.ended(situation.moment())) {
            return Verdict.quiet(observations).recheckAt(due.end(situation.moment()));
        }
        if (!situation.item().category().isPresent()) {
            return Verdict.undecided(observations, Unknowns.category(situation));
        }
        Map<String, String> facts =
                Map.of("due", due.day().toString(), "source", due.source().word());
        return Verdict.of(
                Finding.only(situation, observations)
                        .stating(facts)
                        .anchored(due.end(situation.moment())));
    }

    private static List<Observation> observations(Situation<Params> situation, Due due) {
        return List.of(
                Observation.category(situation.item().category(), StatusCategory.DONE),
                Observation.of("due", List.of(due.day(), due.source().word()), situation.now()));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        LocalDate day = LocalDate.parse(finding.fact("due"));
        return new Words(
                "The due day has passed",
                Words.say("Due ", day, by(finding), " and not done yet", pushes(situation), "."),
                Words.say(
                        "A new date that holds, extra hands, or a smaller step:"
                                + " any of these settles it."),
                Words.say("this is done, or its date is removed or moved to a day still to come"));
    }

    private static String by(Finding finding) {
        return switch (finding.fact("source")) {
            case "sprint" -> ", the end of its sprint,";
            case "release" -> ", the date of its release,";
            case "parent" -> ", the date of its parent,";
            default -> "";
        };
    }

    private static List<Phrase> pushes(Situation<Params> situation) {
        int pushes = situation.tenure().pushes();
        return pushes < MANY_PUSHES
                ? List.of()
                : Words.say("; the date was moved to a later day " + pushes + " times before");
    }
}
