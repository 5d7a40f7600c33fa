package dev.banksman.plan;

import dev.banksman.policy.HumanPolicy;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reaction;
import java.util.List;

/** A policy as a policy file uses it: with its terms and what is done about its findings. */
public sealed interface Rule<P extends Record> {

    Terms<P> terms();

    Policy<P> policy();

    Reactions<? extends Reaction> reactions();

    /**
     * What is done when that rung is spoken.
     *
     * @param rung counted from 1, 0 for the finding's opening; one that the ladder does not have
     *     (any more) does nothing
     */
    default List<? extends Reaction> reactionsAt(int rung) {
        if (rung == 0) {
            return reactions().atOpening();
        }
        boolean there = rung > 0 && rung <= reactions().ladder().rungs().size();
        return there ? reactions().ladder().rung(rung).reactions() : List.of();
    }

    default String id() {
        return terms().id();
    }

    /** Unique in the whole policy set: the id, with the project whose own terms these are. */
    default String handle() {
        return terms().layer().isEmpty() ? id() : id() + "@" + terms().layer();
    }

    /** May be given any reaction. */
    record Mechanical<P extends Record>(
            Terms<P> terms, MechanicalPolicy<P> policy, Reactions<Reaction> reactions)
            implements Rule<P> {}

    /** Can tell and prepare, never act: there is no way to write it otherwise. */
    record Human<P extends Record>(
            Terms<P> terms, HumanPolicy<P> policy, Reactions<Reaction.Telling> reactions)
            implements Rule<P> {}
}
