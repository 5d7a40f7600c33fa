package dev.banksman.backtest;

import dev.banksman.port.Histories.Price;

/**
 * What a back-test would take.
 *
 * @param known about how many items the project has
 * @param items how many of them would be read
 * @param pointsPerHour how many points back-tests take in an hour, all together
 */
public record Quote(long known, long items, Price price, int pointsPerHour) {

    /** Whether some items of the project would be left out. */
    public boolean isSample() {
        return items < known;
    }

    /** In how many hours' worth of points it fits. */
    public long hours() {
        return Math.max(1, (price.points() + pointsPerHour - 1) / pointsPerHour);
    }
}
