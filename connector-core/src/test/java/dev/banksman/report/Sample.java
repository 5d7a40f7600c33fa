package dev.banksman.report;

import dev.banksman.item.ItemRef;
import dev.banksman.plan.Hold;
import dev.banksman.report.EarlyWarning.Afterwards;
import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** An invented outcome of two policies that warn and one that reminds. */
final class Sample {

    private static final Cohort COHORT = new Cohort(40, 16, 2, 1);

    private Sample() {}

    static Summary summary() {
        return new Summary(
                new Period(
                        Instant.parse("2025-01-06T00:00:00Z"),
                        Instant.parse("2025-12-22T00:00:00Z"),
                        ZoneOffset.UTC),
                new Summary.Extent(1_200, 15_140, 130, 9, 3),
                List.of(
                        result("dependency-order", 120, 90, new Said(60, 40, 50, 12, 0, 0)),
                        result("overdue-escalation", 60, 20, new Said(30, 9, 20, 7, 1, 0)),
                        result("owner", 25, 0, new Said(10, 0, 5, 0, 0, 0))),
                List.of(
                        new OpenedCount("dependency-order", "OPS", YearMonth.of(2025, 2), 20),
                        new OpenedCount("dependency-order", "PAY", YearMonth.of(2025, 5), 100),
                        new OpenedCount("overdue-escalation", "PAY", YearMonth.of(2025, 5), 60),
                        new OpenedCount("owner", "OPS", YearMonth.of(2025, 12), 25)),
                List.of(
                        new WeekCount("dependency-order", LocalDate.of(2025, 2, 10), 20),
                        new WeekCount("dependency-order", LocalDate.of(2025, 5, 5), 100),
                        new WeekCount("overdue-escalation", LocalDate.of(2025, 5, 12), 60),
                        new WeekCount("owner", LocalDate.of(2025, 12, 1), 25)),
                List.of(
                        loud("PAY-7", Map.of("dependency-order", 9L, "owner", 2L)),
                        loud("OPS-2", Map.of("owner", 4L))),
                early(),
                new Quiet(2, 1, 3, 7, Map.of(Hold.Reason.GRACE, 12L, Hold.Reason.BURST, 30L)),
                List.of(
                        new UnknownCount("dependency-order", "blocker … is outside", 6),
                        new UnknownCount("owner", "category of Zork is not known", 3)));
    }

    static EarlyWarning early() {
        return new EarlyWarning(
                COHORT,
                List.of(
                        new Warner("dependency-order", COHORT, 12, 4, OptionalDouble.of(12.5)),
                        new Warner("owner", COHORT, 3, 1, OptionalDouble.of(130))),
                new Warner("", COHORT, 13, 5, OptionalDouble.of(14)),
                List.of(new Afterwards("overdue-escalation", COHORT, 15, OptionalDouble.of(0.25))));
    }

    static Summary nothing() {
        Cohort none = new Cohort(0, 0, 0, 0);
        return new Summary(
                summary().period(),
                new Summary.Extent(10, 20, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new EarlyWarning(
                        none,
                        List.of(),
                        new Warner("", none, 0, 0, OptionalDouble.empty()),
                        List.of()),
                new Quiet(0, 0, 0, 0, Map.of()),
                List.of());
    }

    private static PolicyResult result(String rule, long opened, long byPeople, Said said) {
        return new PolicyResult(
                rule,
                "work that nobody has",
                opened / 2,
                new Outcome(opened, byPeople, 2, 1),
                new Outcome(3, 0, 0, 0),
                byPeople == 0 ? Optional.empty() : Optional.of(Duration.ofHours(70)),
                5,
                said);
    }

    private static LoudItem loud(String key, Map<String, Long> byRule) {
        return new LoudItem(
                new ItemRef("site", "jira", key), key.substring(0, 3), new TreeMap<>(byRule));
    }
}
