package dev.banksman.policy;

import dev.banksman.item.Value;

/** A question about a situation with the answer yes, no, or not known. Pure and bounded in cost. */
@FunctionalInterface
public interface Condition {

    Value<Boolean> test(Situation<?> situation);

    /** Whose changes can alter the answer. */
    default Reach reach() {
        return Reach.SELF;
    }

    /** Whether time alone can change the answer. */
    default boolean dependsOnTime() {
        return false;
    }
}
