package dev.banksman.app.service.config;

import java.util.List;

/** How much of the trackers' quotas may be used. */
public record QuotaConfig(int points, int tenantShare, int choreShare) {

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
                    "part of them that is any tenant's own, in per cent; beyond it, what others leave is handed out");

    static final Option<Integer> CHORES =
            Option.of(
                    "quota.chore-share",
                    Kinds.count(1, 100),
                    "10",
                    "most that sweeps, first readings and back-tests take of them together, in per cent");

    static final List<Option<?>> OPTIONS = List.of(POINTS, SHARE, CHORES);

    static QuotaConfig of(Chosen chosen) {
        return new QuotaConfig(chosen.get(POINTS), chosen.get(SHARE), chosen.get(CHORES));
    }
}
