package dev.banksman.port;

import java.time.Instant;

/** Takes away what need not be kept any longer; for chores. */
public interface Retention {

    /** What may be taken away when it is old. */
    enum What {
        /**
         * The ids of deliveries, by which repeated ones are known; for 72 hours at least. What
         * quietness counts goes along.
         */
        DELIVERIES,
        DECISIONS,
        /** Effects that are settled. */
        EFFECTS,
        /** Findings that are closed. */
        FINDINGS
    }

    /**
     * Takes away up to so many rows that are older than that.
     *
     * @return whether there may be more
     * @throws StoreUnavailableException when nothing was done
     */
    boolean forget(What what, Instant before, int rows);
}
