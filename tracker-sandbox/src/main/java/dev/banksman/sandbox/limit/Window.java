package dev.banksman.sandbox.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The writes to one issue within the last thirty seconds. */
final class Window {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Deque<Instant> writes = new ArrayDeque<>();

    /** Zero if the write may be made, and was noted; else how long to wait. */
    synchronized Duration take(Limits limits, Instant now) {
        while (!writes.isEmpty() && !writes.getFirst().isAfter(now.minus(LONG))) {
            writes.removeFirst();
        }
        long lately = writes.stream().filter(at -> at.isAfter(now.minus(SHORT))).count();
        if (lately >= limits.writesShort()) {
            return SHORT;
        }
        if (writes.size() >= limits.writesLong()) {
            return Duration.between(now, writes.getFirst().plus(LONG));
        }
        writes.addLast(now);
        return Duration.ZERO;
    }
}
