package dev.banksman.app.service.config;

import java.time.Duration;
import java.util.List;

/** How long things are kept. */
public record RetentionConfig(
        Duration deliveries, Duration decisions, Duration effects, Duration every) {

    static final Option<Duration> DELIVERIES =
            Option.of(
                    "retention.deliveries",
                    Kinds.time(Duration.parse("P3D"), Duration.parse("P90D")),
                    "P4D",
                    "ids of deliveries, by which a repeated one is known; at least 72 hours");

    static final Option<Duration> DECISIONS =
            Option.of(
                    "retention.decisions",
                    Kinds.time(Duration.parse("PT1S"), Duration.parse("P3650D")),
                    "P90D",
                    "what judgements saw, so that why can be shown");

    static final Option<Duration> EFFECTS =
            Option.of(
                    "retention.effects",
                    Kinds.time(Duration.parse("PT1S"), Duration.parse("P3650D")),
                    "P365D",
                    "what was written, so that it can be taken back");

    static final Option<Duration> EVERY =
            Option.of(
                    "retention.every",
                    Kinds.time(Duration.parse("PT1S"), Duration.parse("P1D")),
                    "PT1M",
                    "how often what is over is cleared away, uninstalled tenants among it");

    static final List<Option<?>> OPTIONS = List.of(DELIVERIES, DECISIONS, EFFECTS, EVERY);

    static RetentionConfig of(Chosen chosen) {
        return new RetentionConfig(
                chosen.get(DELIVERIES),
                chosen.get(DECISIONS),
                chosen.get(EFFECTS),
                chosen.get(EVERY));
    }
}
