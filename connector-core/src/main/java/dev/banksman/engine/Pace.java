package dev.banksman.engine;

import java.time.Duration;
import java.time.Instant;

/** Spends points no faster than so many an hour: after each spending it rests for its price. */
final class Pace {

    private final int pointsPerHour;
    private Instant free = Instant.MIN;

    Pace(int pointsPerHour) {
        this.pointsPerHour = pointsPerHour;
    }

    boolean isFree(Instant now) {
        return !free.isAfter(now);
    }

    void spend(long points, Instant now) {
        free = now.plus(Duration.ofHours(1).multipliedBy(points).dividedBy(pointsPerHour));
    }
}
