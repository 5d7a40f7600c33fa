package dev.banksman.report;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts opened findings by rule, project and month; remembers which item is in which project. */
final class OpenedTally {

    private record Place(String rule, String project, YearMonth month) {}

    private record Week(String rule, LocalDate monday) {}

    private final Map<ItemRef, String> projects = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<Place, Long> counts = new HashMap<>();
    private final Map<Week, Long> weeks = new HashMap<>();

    void see(WorkItem item) {
        String key = item.project().key();
        projects.put(item.ref(), shared.computeIfAbsent(key, k -> k));
    }

    void opened(String rule, ItemRef on, LocalDate day) {
        counts.merge(new Place(rule, project(on), YearMonth.from(day)), 1L, Long::sum);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(new Week(rule, monday), 1L, Long::sum);
    }

    String project(ItemRef item) {
        return projects.getOrDefault(item, "");
    }

    List<OpenedCount> counts() {
        return counts.entrySet().stream()
                .map(e -> count(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparing(OpenedCount::rule)
                                .thenComparing(OpenedCount::project)
                                .thenComparing(OpenedCount::month))
                .toList();
    }

    List<WeekCount> weeks() {
        return weeks.entrySet().stream()
                .map(e -> new WeekCount(e.getKey().rule(), e.getKey().monday(), e.getValue()))
                .sorted(Comparator.comparing(WeekCount::rule).thenComparing(WeekCount::monday))
                .toList();
    }

    private static OpenedCount count(Place place, long opened) {
        return new OpenedCount(place.rule(), place.project(), place.month(), opened);
    }
}
