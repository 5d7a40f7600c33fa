package dev.banksman.plan;

import dev.banksman.policy.Mode;

/** Whether effects are for real. */
public enum Stage {
    /** Only what a rule's mode allows is written. */
    LIVE,
    /** Live, but nothing may be written now: what is to be said waits. */
    MUTED,
    /** A back-test: a rule that may not speak yet is played as if it might, and marked so. */
    REHEARSAL;

    /** Whether a rule of that mode is heard on this stage. */
    boolean hears(Mode mode) {
        return mode.speaks() || this == REHEARSAL;
    }
}
