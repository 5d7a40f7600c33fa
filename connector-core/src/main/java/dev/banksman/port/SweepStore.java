package dev.banksman.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far sweeps and first readings of projects have come. */
public interface SweepStore {

    /**
     * How far one project is.
     *
     * @param kind see {@link Kind}
     * @param since what changed from then on is looked for
     * @param page where to go on within a reading, "" at its beginning; of {@link Kind#REJUDGE}
     *     {@code version:item}, by the version of the policies, {@code version:} at its beginning
     * @param seen items gone through in this reading
     * @param total items to go through, as far as known; 0 when not
     * @param due when it goes on
     */
    record Progress(
            String tenant,
            String project,
            Kind kind,
            Instant since,
            String page,
            long seen,
            long total,
            Instant due) {

        /** The page at which judging anew begins that has come to this page. */
        public static String beginning(String page) {
            return page.substring(0, page.indexOf(':') + 1);
        }
    }

    /** Why a project is gone through. */
    enum Kind {
        /** The first reading of everything that is active. */
        BACKFILL,
        /** What changed lately. */
        SWEEP,
        /** Everything, slowly. */
        FULL,
        /**
         * The policies changed, or writing is allowed again: every item of the tenant, as stored;
         * of no project.
         */
        REJUDGE
    }

    /** Begins with a project if it is not there. */
    void begin(Progress progress);

    /** One that is due, for this caller alone until the lease ends. */
    Optional<Progress> take(Instant now, Duration lease);

    /** Stores how far it came and gives it back. */
    void put(Progress progress);

    List<Progress> all(String tenant);

    /** Drops a project that is no longer looked at. */
    void drop(String tenant, String project);
}
