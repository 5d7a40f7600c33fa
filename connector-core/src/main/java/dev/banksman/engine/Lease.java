package dev.banksman.engine;

import dev.banksman.port.Claim;
import dev.banksman.port.ItemStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a claimed item is still ours, as far as this process can know: it counts from before the
 * claim was made, so that it never believes longer than the database does.
 */
final class Lease {

    /** A call may take ten seconds; two more are for the way. */
    private static final Duration CALL = Duration.ofSeconds(12);

    private final Claim claim;
    private final ItemStore items;
    private final InstantSource clock;
    private final Duration length;
    private Instant until;

    private Lease(Claim claim, Start start) {
        this.claim = claim;
        this.items = start.items;
        this.clock = start.clock;
        this.length = start.length;
        this.until = start.at.plus(length);
    }

    /** The moment before a claim. */
    record Start(ItemStore items, InstantSource clock, Duration length, Instant at) {
        Lease of(Claim claim) {
            return new Lease(claim, this);
        }
    }

    static Start start(ItemStore items, InstantSource clock, Duration length) {
        return new Start(items, clock, length, clock.instant());
    }

    /** Whether a call may be begun, which makes the lease longer where too little is left. */
    boolean holds() {
        Instant now = clock.instant();
        Duration half = length.dividedBy(2);
        Duration needed = half.compareTo(CALL) < 0 ? half : CALL;
        if (now.plus(needed).isAfter(until)) {
            if (!now.isBefore(until) || !items.extend(claim, length)) {
                return false;
            }
            until = now.plus(length);
        }
        return true;
    }
}
