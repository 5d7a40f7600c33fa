package dev.banksman.policy;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.Optional;

/**
 * One value that was looked at, and what it was compared with.
 *
 * @param observed a text, number, truth, day, instant, span, person, item reference, a list of
 *     those, or a {@link dev.banksman.item.Value} of one
 * @param against what would have made the difference, in words or as a value of the same sorts
 */
public record Observation(String name, Object observed, Optional<Object> against) {

    /** The category of the judged item's status. */
    public static Observation category(Value<StatusCategory> category, StatusCategory against) {
        return of("status category", category.map(StatusCategory::words), against.words());
    }

    public static Observation of(String name, Object observed) {
        return new Observation(name, observed, Optional.empty());
    }

    public static Observation of(String name, Object observed, Object against) {
        return new Observation(name, observed, Optional.of(against));
    }
}
