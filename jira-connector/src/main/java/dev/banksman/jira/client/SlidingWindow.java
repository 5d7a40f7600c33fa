package dev.banksman.jira.client;

import java.time.Duration;
import java.time.Instant;

/** At most so many in any stretch of that length. Not safe for several threads. */
final class SlidingWindow {

    private final long[] times;
    private final long length;
    private int next;
    private long count;

    SlidingWindow(int most, Duration length) {
        this.times = new long[most];
        this.length = length.toMillis();
    }

    /** When one more is within the limit: not after now if it is already. */
    Instant earliest(Instant now) {
        return count < times.length ? now : Instant.ofEpochMilli(times[next] + length);
    }

    void add(Instant now) {
        times[next] = now.toEpochMilli();
        next = (next + 1) % times.length;
        count++;
    }
}
