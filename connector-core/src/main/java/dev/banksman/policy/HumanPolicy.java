package dev.banksman.policy;

import java.util.List;

/**
 * A policy about what only people decide: priorities, scope, client risk. It can tell and prepare;
 * its type leaves no way to give it a reaction that acts.
 */
public non-sealed interface HumanPolicy<P extends Record> extends Policy<P> {

    @Override
    List<Reaction.Telling> reactions();

    @Override
    default List<RungSpec<Reaction.Telling>> rungs() {
        return List.of();
    }
}
