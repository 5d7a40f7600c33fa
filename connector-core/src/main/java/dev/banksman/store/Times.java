package dev.banksman.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Times as tables keep them: milliseconds since 1970, 0 for "not", {@link #NEVER}. */
final class Times {

    static final long NEVER = Long.MAX_VALUE;

    /** A clock that is this much off, or less, is taken for right. */
    private static final long TOLERANCE = 500;

    private final InstantSource clock;
    private final InstantSource machine = InstantSource.system();
    private volatile long skew;

    /**
     * @param clock what tells when an item is due
     */
    Times(InstantSource clock) {
        this.clock = clock;
    }

    /** Now, with the machine's clock set right by the database's, which all nodes share. */
    long now() {
        return clock.millis() + skew;
    }

    /** Compares this machine's clock with the database's. */
    void databaseSays(long time) {
        long off = time - machine.millis();
        skew = Math.abs(off) <= TOLERANCE ? 0 : off;
    }

    static long of(Instant at) {
        if (at.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return at.isAfter(Instant.ofEpochMilli(NEVER)) ? NEVER : at.toEpochMilli();
    }

    static long next(Optional<Instant> at) {
        return at.map(Times::of).orElse(NEVER);
    }

    static Instant at(long millis) {
        return millis == NEVER ? Instant.MAX : Instant.ofEpochMilli(millis);
    }

    static Optional<Instant> known(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
