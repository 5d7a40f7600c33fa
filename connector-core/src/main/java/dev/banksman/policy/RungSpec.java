package dev.banksman.policy;

import dev.banksman.calendar.Span;
import java.util.List;
import java.util.Optional;

/**
 * A rung of the ladder that a policy brings along, used where the policy file names no ladder.
 *
 * @param after time from the finding's anchor to this rung, elapsed or working
 * @param when a condition in CEL, as a policy file would write it
 * @param reactions what the rung does; at least one
 */
public record RungSpec<R extends Reaction>(Span after, Optional<String> when, List<R> reactions) {

    public RungSpec {
        if (reactions.isEmpty()) {
            throw new IllegalArgumentException("a rung after " + after + " does nothing");
        }
        reactions = List.copyOf(reactions);
    }

    /**
     * A rung that does one thing.
     *
     * @param after a span as policy files write it
     */
    public static <R extends Reaction> RungSpec<R> after(String after, R reaction) {
        return new RungSpec<>(Span.parse(after), Optional.empty(), List.of(reaction));
    }

    /** A rung that does one thing, and only while the condition holds. */
    public static <R extends Reaction> RungSpec<R> after(String after, String when, R reaction) {
        return new RungSpec<>(Span.parse(after), Optional.of(when), List.of(reaction));
    }
}
