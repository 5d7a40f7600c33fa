package dev.banksman.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try: 1 s, 2 s, 4 s … at most ten minutes, with jitter. */
final class Backoff {

    private static final long LONGEST = Duration.ofMinutes(10).toMillis();
    private static final int DOUBLINGS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how often it failed before this time
     */
    Duration after(int failures) {
        long whole = Math.min(LONGEST, 1000L << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }

    /** For a tracker that is not there: that is nobody's fault, and it may be back soon. */
    Duration whileAway() {
        return Duration.ofMillis(2_500 + random.nextLong(2_500));
    }
}
