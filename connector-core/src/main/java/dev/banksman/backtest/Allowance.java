package dev.banksman.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The points that all back-tests of a process may take in an hour of the clock: at once, while they
 * last. The rest of what chores may take is left to sweeps.
 */
final class Allowance {

    private final int pointsPerHour;
    private Instant hour = Instant.EPOCH;
    private long spent;

    Allowance(int pointsPerHour) {
        this.pointsPerHour = pointsPerHour;
    }

    /** When there are points again; nothing when there are some now. */
    synchronized Optional<Instant> closedUntil(Instant now) {
        roll(now);
        return spent < pointsPerHour
                ? Optional.empty()
                : Optional.of(hour.plus(Duration.ofHours(1)));
    }

    synchronized void spend(long points, Instant now) {
        roll(now);
        spent += points;
    }

    private void roll(Instant now) {
        Instant begun = now.truncatedTo(ChronoUnit.HOURS);
        if (!begun.equals(hour)) {
            hour = begun;
            spent = 0;
        }
    }
}
