package dev.banksman.policy;

import java.util.List;

/**
 * A coordination policy. Judging is pure: no I/O, no clock, no logger, no randomness; what is not
 * known is a value. A policy finds; what is done about a finding is decided elsewhere.
 *
 * @param <P> the parameters, a record that validates itself
 */
public sealed interface Policy<P extends Record> permits MechanicalPolicy, HumanPolicy {

    About about();

    /** The parameters where the policy file gives none; also tells their type. */
    P defaults();

    /** Whose changes can alter the verdict on an item. */
    Reach reach(P params);

    /** All findings that hold at the situation's moment, and what was compared to tell. */
    Verdict judge(Situation<P> situation);

    /** How a finding of this policy is put to a person; asked only when something is to be said. */
    Words words(Finding finding, Situation<P> situation);

    /** What is done when a finding opens, unless the policy file says otherwise. */
    List<? extends Reaction> reactions();

    /** What is done while a finding stays, unless the policy file names a ladder. */
    List<? extends RungSpec<? extends Reaction>> rungs();

    default String id() {
        return about().id();
    }
}
