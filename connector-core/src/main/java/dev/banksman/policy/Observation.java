package dev.banksman.policy;

import java.util.Optional;

/**
 * One value that was looked at, and what it was compared with.
 *
 * @param observed a text, number, truth, day, instant, person, item reference, a list of those, or
 *     a {@link dev.banksman.item.Value} of one
 * @param against what would have made the difference, in words or as a value of the same sorts
 */
public record Observation(String name, Object observed, Optional<Object> against) {

    public static Observation of(String name, Object observed) {
        return new Observation(name, observed, Optional.empty());
    }

    public static Observation of(String name, Object observed, Object against) {
        return new Observation(name, observed, Optional.of(against));
    }
}
