package dev.banksman.sandbox.limit;

import java.time.Duration;
import java.time.Instant;

/** A bucket of tokens that fills again within a second. */
final class Bucket {

    private double tokens = -1;
    private Instant seen = Instant.EPOCH;

    /** Takes a token if there is one. */
    synchronized boolean take(int perSecond, Instant now) {
        double gained = Duration.between(seen, now).toMillis() / 1000.0 * perSecond;
        tokens = tokens < 0 ? perSecond : Math.min(perSecond, tokens + Math.max(0, gained));
        seen = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
