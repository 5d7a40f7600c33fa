package dev.banksman.bench.live;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, as figures of them are wanted. */
final class Times {

    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    static Times of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** The value that this share of them does not exceed, in milliseconds. */
    double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(at, 0, sorted.length - 1)] / 1e6;
    }

    String shown() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms of %d",
                millis(0.5),
                millis(0.99),
                millis(1),
                sorted.length);
    }
}
