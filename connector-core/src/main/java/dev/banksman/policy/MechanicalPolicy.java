package dev.banksman.policy;

import java.util.List;

/** A policy about the mechanics of coordination: it may be given any reaction. */
public non-sealed interface MechanicalPolicy<P extends Record> extends Policy<P> {

    @Override
    List<Reaction> reactions();

    @Override
    default List<RungSpec<Reaction>> rungs() {
        return List.of();
    }
}
