package dev.banksman.engine;

import java.time.Duration;

/**
 * How what webhooks missed is looked for.
 *
 * @param every between two searches for what changed in a project
 * @param overlap how far a search reaches back before the one that came before it
 * @param full between two slow passes over everything in a project
 * @param page items a search gives at once
 * @param pointsPerHour what searching may cost of the tracker's quota; a page costs one point and
 *     one for each of its items
 * @param wakesPerSecond how fast items are judged anew when policies change
 */
public record SweepOptions(
        Duration every,
        Duration overlap,
        Duration full,
        int page,
        int pointsPerHour,
        int wakesPerSecond) {

    /**
     * A tenth of the 65,000 points an hour that the thriftiest tracker gives an app for all its
     * sites.
     */
    public static final SweepOptions STANDARD =
            new SweepOptions(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2),
                    Duration.ofDays(1),
                    50,
                    6_500,
                    200);

    public SweepOptions {
        if (!every.isPositive() || overlap.isNegative() || !full.isPositive()) {
            throw new IllegalArgumentException(
                    "sweeps every " + every + " by " + overlap + ", all every " + full);
        }
        if (page < 1 || pointsPerHour < 1 || wakesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "page, points per hour and wakes per second are at least 1");
        }
    }
}
