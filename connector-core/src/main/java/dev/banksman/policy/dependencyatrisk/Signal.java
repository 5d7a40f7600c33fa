package dev.banksman.policy.dependencyatrisk;

import java.util.Locale;

/** A sign that a blocker may keep others waiting. */
public enum Signal {
    /** Its due day has ended. */
    OVERDUE("overdue"),
    /** Its due date was moved to a later day, and is later than the first one it ever had. */
    SLIPPED("put off to a later day"),
    /** Nobody has it. */
    UNOWNED("without an owner"),
    /** It is itself blocked. */
    BLOCKED("blocked");

    private final String phrase;

    Signal(String phrase) {
        this.phrase = phrase;
    }

    /** As files and facts write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What follows "is" in a sentence. */
    String phrase() {
        return phrase;
    }
}
