package dev.banksman.report;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Many numbers in little room, for their median. */
final class Longs {

    private long[] values = new long[8];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** The middle one, or the mean of the two in the middle; none of none. */
    OptionalDouble median() {
        if (size == 0) {
            return OptionalDouble.empty();
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        long low = sorted[(size - 1) / 2];
        long high = sorted[size / 2];
        return OptionalDouble.of(low + (high - low) / 2.0);
    }
}
