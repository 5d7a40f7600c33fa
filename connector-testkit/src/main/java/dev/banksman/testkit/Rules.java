package dev.banksman.testkit;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Rung;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.HumanPolicy;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Scope;
import java.util.List;

/**
 * Rules as the smallest policy file would make them: a policy with all that it brings along. Each
 * of its verdicts is held against the laws.
 */
public final class Rules {

    private Rules() {}

    public static <P extends Record> Rule<P> of(Policy<P> policy) {
        return of(policy, policy.defaults(), policy.about().kinds(), Times.OFFICE);
    }

    public static <P extends Record> Rule<P> of(Policy<P> policy, P params) {
        return of(policy, params, policy.about().kinds(), Times.OFFICE);
    }

    public static <P extends Record> Rule<P> of(
            Policy<P> policy, P params, Kinds kinds, WorkCalendar calendar) {
        return bind(Watch.over(policy), params, kinds, calendar);
    }

    private static <P extends Record> Rule<P> bind(
            Policy<P> policy, P params, Kinds kinds, WorkCalendar calendar) {
        Terms<P> terms =
                new Terms<>(
                        policy.id(),
                        params,
                        Mode.ADVISE,
                        Scope.of(kinds),
                        policy.about().grace(),
                        calendar);
        return switch (policy) {
            case MechanicalPolicy<P> mechanical ->
                    new Rule.Mechanical<>(
                            terms,
                            mechanical,
                            new Reactions<>(mechanical.reactions(), ladder(mechanical.rungs())));
            case HumanPolicy<P> human ->
                    new Rule.Human<>(
                            terms,
                            human,
                            new Reactions<>(human.reactions(), ladder(human.rungs())));
        };
    }

    private static <R extends Reaction> Ladder<R> ladder(List<RungSpec<R>> rungs) {
        return new Ladder<>(rungs.stream().map(Rules::rung).toList());
    }

    private static <R extends Reaction> Rung<R> rung(RungSpec<R> spec) {
        return new Rung<>(spec.after(), spec.when().map(Conditions::of), spec.reactions());
    }
}
