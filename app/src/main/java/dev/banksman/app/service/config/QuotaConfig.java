package dev.banksman.app.service.config;

import java.util.List;

/** How much of the trackers' quotas may be used. */
public record QuotaConfig(int points, int tenantShare, int sweepShare, int backfillShare) {

    static final Option<Integer> POINTS =
            Option.of(
                    "quota.points-per-hour",
                    Kinds.count(100, 10_000_000),
                    "65000",
                    "points an hour of the whole app, as Jira counts them");

    static final Option<Integer> SHARE =
            Option.of(
                    "quota.tenant-share",
                    Kinds.count(1, 100),
                    "20",
                    "most that one tenant takes of them when others want some too, in per cent");

    static final Option<Integer> SWEEP_SHARE =
            Option.of(
                    "quota.sweep-share",
                    Kinds.count(1, 100),
                    "10",
                    "most that sweeps take of them, in per cent");

    static final Option<Integer> BACKFILL_SHARE =
            Option.of(
                    "quota.backfill-share",
                    Kinds.count(1, 100),
                    "25",
                    "most that first readings and back-tests take of them, in per cent");

    static final List<Option<?>> OPTIONS = List.of(POINTS, SHARE, SWEEP_SHARE, BACKFILL_SHARE);

    static QuotaConfig of(Chosen chosen) {
        return new QuotaConfig(
                chosen.get(POINTS),
                chosen.get(SHARE),
                chosen.get(SWEEP_SHARE),
                chosen.get(BACKFILL_SHARE));
    }
}
