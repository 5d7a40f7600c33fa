package dev.banksman.app.service.config;

import java.time.Duration;
import java.util.List;

/** How what webhooks missed is found. */
public record SweepConfig(
        Duration every, Duration overlap, Duration fullEvery, int page, int wakes) {

    static final Option<Duration> EVERY =
            Option.of(
                    "sweep.every",
                    Kinds.time(Duration.parse("PT1S"), Duration.parse("P1D")),
                    "PT5M",
                    "how often a project is asked for what changed");

    static final Option<Duration> OVERLAP =
            Option.of(
                    "sweep.overlap",
                    Kinds.time(Duration.parse("PT0S"), Duration.parse("P1D")),
                    "PT2M",
                    "how far it looks back behind the last time: trackers find late what changed just now");

    static final Option<Duration> FULL =
            Option.of(
                    "sweep.full-every",
                    Kinds.time(Duration.parse("PT1M"), Duration.parse("P90D")),
                    "P1D",
                    "how often everything is gone through, slowly");

    static final Option<Integer> PAGE =
            Option.of(
                    "sweep.page",
                    Kinds.count(1, 100),
                    "50",
                    "items asked for at once, in sweeps and first readings");

    static final Option<Integer> WAKES =
            Option.of(
                    "sweep.wakes-per-second",
                    Kinds.count(1, 10_000),
                    "200",
                    "how fast items are judged anew when policies change");

    static final List<Option<?>> OPTIONS = List.of(EVERY, OVERLAP, FULL, PAGE, WAKES);

    static SweepConfig of(Chosen chosen) {
        return new SweepConfig(
                chosen.get(EVERY),
                chosen.get(OVERLAP),
                chosen.get(FULL),
                chosen.get(PAGE),
                chosen.get(WAKES));
    }
}
