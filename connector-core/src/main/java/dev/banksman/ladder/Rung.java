package dev.banksman.ladder;

import dev.banksman.calendar.Span;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Reaction;
import java.util.List;
import java.util.Optional;

/**
 * One step of a ladder.
 *
 * @param after time from the anchor to this rung, elapsed or working
 * @param when the rung speaks only while this holds; asked again whenever the item is judged
 * @param reactions what the rung does
 */
public record Rung<R extends Reaction>(Span after, Optional<Condition> when, List<R> reactions) {

    public Rung {
        reactions = List.copyOf(reactions);
    }
}
