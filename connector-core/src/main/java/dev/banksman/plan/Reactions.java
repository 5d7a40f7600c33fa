package dev.banksman.plan;

import dev.banksman.ladder.Ladder;
import dev.banksman.policy.Reaction;
import java.util.List;

/** What is done when a finding opens, and what is done while it stays. */
public record Reactions<R extends Reaction>(List<R> atOpening, Ladder<R> ladder) {

    public Reactions {
        atOpening = List.copyOf(atOpening);
    }
}
