package dev.banksman.engine;

import java.time.Duration;

/**
 * How the engine works.
 *
 * @param node this process among those on one database; the same after a restart
 * @param tick how long to rest when nothing is due
 * @param lease how long a claimed item is this process's
 * @param inFlight items worked on at once
 * @param perTenant items of one tenant worked on at once, on all nodes together
 * @param tries failures after which an item is put aside
 * @param marks whether open findings are also written where machines can read them
 */
public record EngineOptions(
        String node,
        Duration tick,
        Duration lease,
        int inFlight,
        int perTenant,
        int tries,
        boolean marks,
        SweepOptions sweep) {

    private static final Duration SHORTEST_TICK = Duration.ofMillis(100);

    public EngineOptions {
        if (tick.compareTo(SHORTEST_TICK) < 0) {
            throw new IllegalArgumentException("a tick of " + tick + " is shorter than PT0.1S");
        }
        if (lease.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new IllegalArgumentException("a lease of " + lease + " is shorter than PT2S");
        }
        if (inFlight < 1 || perTenant < 1 || tries < 1) {
            throw new IllegalArgumentException(
                    "in flight, per tenant and tries are at least 1, not "
                            + inFlight
                            + ", "
                            + perTenant
                            + ", "
                            + tries);
        }
    }

    /** What suits a machine of a few cores. */
    public static EngineOptions standard(String node) {
        return new EngineOptions(
                node,
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                64,
                8,
                5,
                true,
                SweepOptions.STANDARD);
    }

    public EngineOptions withTick(Duration next) {
        return new EngineOptions(node, next, lease, inFlight, perTenant, tries, marks, sweep);
    }

    public EngineOptions withLease(Duration next) {
        return new EngineOptions(node, tick, next, inFlight, perTenant, tries, marks, sweep);
    }

    public EngineOptions withInFlight(int all, int ofOneTenant) {
        return new EngineOptions(node, tick, lease, all, ofOneTenant, tries, marks, sweep);
    }

    public EngineOptions withMarks(boolean next) {
        return new EngineOptions(node, tick, lease, inFlight, perTenant, tries, next, sweep);
    }

    public EngineOptions withSweep(SweepOptions next) {
        return new EngineOptions(node, tick, lease, inFlight, perTenant, tries, marks, next);
    }
}
