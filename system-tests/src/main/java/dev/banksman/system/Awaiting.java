package dev.banksman.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never longer than told. */
public final class Awaiting {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Duration patience;

    private Awaiting(Duration patience) {
        this.patience = patience;
    }

    public static Awaiting within(Duration patience) {
        return new Awaiting(patience);
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @param seen what is the case instead, for the failure
     * @return how long it took
     * @throws AssertionError when it does not hold in time
     */
    public Duration until(String what, BooleanSupplier condition, Supplier<?> seen) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new AssertionError(
                        "waited " + patience + " in vain for " + what + "; seen: " + seen.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** As above, where there is nothing to tell of what was seen. */
    public Duration until(String what, BooleanSupplier condition) {
        return until(what, condition, () -> "nothing of the kind");
    }

    /**
     * Watches that a condition goes on to hold, for the whole time.
     *
     * @throws AssertionError when it once does not
     */
    public void always(String what, BooleanSupplier condition, Supplier<?> seen) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < patience.toNanos()) {
            if (!condition.getAsBoolean()) {
                throw new AssertionError("no longer: " + what + "; seen: " + seen.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
