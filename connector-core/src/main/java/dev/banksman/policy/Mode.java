package dev.banksman.policy;

import java.util.Locale;

/** How far a policy may go. Each mode allows what the ones before it allow. */
public enum Mode {
    /** Not judged. */
    OFF,
    /** Judged and recorded; nothing is written. The default. */
    SHADOW,
    /** As shadow, with a summary to the admin alone. */
    PRIVATE,
    /** Notes and messages. */
    ADVISE,
    /** Also moves, field writes and assignments. */
    ENFORCE;

    /** The mode as policy files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean speaks() {
        return this == ADVISE || this == ENFORCE;
    }
}
