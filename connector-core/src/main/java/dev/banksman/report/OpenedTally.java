package dev.banksman.report;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts opened findings by rule, project and month; remembers which item is in which project. */
final class OpenedTally {

    private record Place(String rule, String project, YearMonth month) {}

    private final Map<ItemRef, String> projects = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<Place, Long> counts = new HashMap<>();

    void see(WorkItem item) {
        String key = item.project().key();
        projects.put(item.ref(), shared.computeIfAbsent(key, k -> k));
    }

    void opened(String rule, ItemRef on, YearMonth month) {
        counts.merge(new Place(rule, project(on), month), 1L, Long::sum);
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

    private static OpenedCount count(Place place, long opened) {
        return new OpenedCount(place.rule(), place.project(), place.month(), opened);
    }
}
