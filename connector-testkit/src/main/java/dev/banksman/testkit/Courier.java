package dev.banksman.testkit;

/** How the news of a change reaches the rules. */
public enum Courier {
    /** Each change at once, one after the other. */
    PROMPT,
    /** Each change at once and twice, and every other item is looked at again too. */
    REPEATING,
    /** The changes of one instant in reverse order, then a sweep. */
    REVERSING,
    /** Nothing at all: the sweep finds the changes of one instant. */
    LOSING
}
