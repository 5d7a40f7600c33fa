package dev.banksman.app.service.config;

import java.time.Duration;
import java.util.List;

/** How items are worked on. */
public record WorkerConfig(
        Duration tick, int inFlight, int perTenant, Duration lease, int tries, String node) {

    static final Option<Duration> TICK =
            Option.of(
                    "worker.tick",
                    Kinds.time(Duration.parse("PT0.1S"), Duration.parse("PT1M")),
                    "PT0.2S",
                    "how often items are looked for that another node, or time, made due");

    static final Option<Integer> IN_FLIGHT =
            Option.of(
                    "worker.in-flight", Kinds.count(1, 1_000), "64", "items at once on this node");

    static final Option<Integer> PER_TENANT =
            Option.of(
                    "worker.per-tenant",
                    Kinds.count(1, 1_000),
                    "8",
                    "items of one tenant at once on all nodes together");

    static final Option<Duration> LEASE =
            Option.of(
                    "worker.lease",
                    Kinds.time(Duration.parse("PT2S"), Duration.parse("PT1H")),
                    "PT30S",
                    "how long an item is held by a node that says nothing any more");

    static final Option<Integer> TRIES =
            Option.of(
                    "worker.tries",
                    Kinds.count(1, 100),
                    "5",
                    "failures of one item before it is parked");

    static final Option<String> NODE =
            Option.of(
                    "worker.node",
                    Kinds.TEXT,
                    "",
                    "name of this node among those of one database, the same after a restart; the host's name and the port when not set");

    static final List<Option<?>> OPTIONS = List.of(TICK, IN_FLIGHT, PER_TENANT, LEASE, TRIES, NODE);

    static WorkerConfig of(Chosen chosen) {
        return new WorkerConfig(
                chosen.get(TICK),
                chosen.get(IN_FLIGHT),
                chosen.get(PER_TENANT),
                chosen.get(LEASE),
                chosen.get(TRIES),
                chosen.get(NODE));
    }
}
