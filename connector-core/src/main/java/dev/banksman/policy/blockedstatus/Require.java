package dev.banksman.policy.blockedstatus;

import java.util.Locale;

/** What is to be said about being blocked. */
public enum Require {
    REASON,
    /** Somebody who can unblock it, or a link to an unfinished item that blocks it. */
    UNBLOCKER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
