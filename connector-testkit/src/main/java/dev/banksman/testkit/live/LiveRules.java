package dev.banksman.testkit.live;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Rung;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Scope;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.util.List;

/** Rules as a policy file would make them for live use. */
public final class LiveRules {

    private LiveRules() {}

    /** Says it at once in the note. */
    public static <P extends Record> Rule<P> advise(MechanicalPolicy<P> policy) {
        return of(policy, Mode.ADVISE, Duration.ZERO, List.of(new Reaction.Note()));
    }

    public static <P extends Record> Rule<P> advise(MechanicalPolicy<P> policy, Duration grace) {
        return of(policy, Mode.ADVISE, grace, List.of(new Reaction.Note()));
    }

    /** Says it and does that. */
    public static <P extends Record> Rule<P> enforce(
            MechanicalPolicy<P> policy, Reaction... reactions) {
        return of(policy, Mode.ENFORCE, Duration.ZERO, List.of(reactions));
    }

    public static <P extends Record> Rule<P> of(
            MechanicalPolicy<P> policy, Mode mode, Duration grace, List<Reaction> reactions) {
        return of(policy, mode, grace, new Reactions<>(reactions, Ladder.none()));
    }

    /** With the rungs that the policy brings along. */
    public static <P extends Record> Rule<P> climbing(
            MechanicalPolicy<P> policy, List<Rung<Reaction>> rungs) {
        return of(
                policy,
                Mode.ADVISE,
                Duration.ZERO,
                new Reactions<>(List.of(new Reaction.Note()), new Ladder<>(rungs)));
    }

    private static <P extends Record> Rule<P> of(
            MechanicalPolicy<P> policy, Mode mode, Duration grace, Reactions<Reaction> reactions) {
        WorkCalendar calendar = Times.OFFICE;
        Terms<P> terms =
                new Terms<>(
                        policy.id(),
                        policy.defaults(),
                        mode,
                        Scope.of(policy.about().kinds()),
                        grace,
                        calendar);
        return new Rule.Mechanical<>(terms, policy, reactions);
    }
}
