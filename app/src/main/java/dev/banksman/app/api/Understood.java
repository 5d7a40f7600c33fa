package dev.banksman.app.api;

import dev.banksman.item.Link;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is understood of a project.
 *
 * @param items about how many there are, where the tracker says
 * @param sampled how many were looked at
 * @param statuses category by status: {@code to do}, {@code in progress}, {@code done}, or that it
 *     is not known
 * @param links how many links of each role
 * @param fields in how many items each field holds something
 * @param known in how many items each thing that policies ask for is known
 */
record Understood(
        Optional<Long> items,
        int sampled,
        Map<String, String> statuses,
        Map<String, Long> kinds,
        Map<String, Long> links,
        Map<String, Long> fields,
        Map<String, Long> known) {

    static Understood of(Optional<Long> count, List<WorkItem> items) {
        Plain plain = new Plain(Map.of());
        Map<String, String> statuses =
                items.stream()
                        .filter(item -> item.status().isPresent())
                        .collect(
                                Collectors.toMap(
                                        item -> plain.value(item.status()),
                                        item -> plain.value(item.category()),
                                        (a, b) -> a,
                                        TreeMap::new));
        return new Understood(
                count,
                items.size(),
                statuses,
                counted(items.stream().map(item -> item.kind().name())),
                counted(
                        items.stream()
                                .flatMap(item -> item.links().stream())
                                .map(Understood::role)),
                counted(items.stream().flatMap(Understood::filled)),
                known(items));
    }

    private static Map<String, Long> known(List<WorkItem> items) {
        Map<String, Function<WorkItem, Value<?>>> asked =
                Map.of(
                        "owner", WorkItem::owner,
                        "due", WorkItem::due,
                        "start", WorkItem::start,
                        "blocked", WorkItem::blocked,
                        "parent", WorkItem::parent,
                        "acceptance criteria", item -> item.wording().acceptanceCriteria());
        Map<String, Long> counts = new TreeMap<>();
        asked.forEach(
                (name, aspect) ->
                        counts.put(
                                name,
                                items.stream().filter(i -> !aspect.apply(i).isUnknown()).count()));
        return counts;
    }

    private static Stream<String> filled(WorkItem item) {
        return item.fields().entrySet().stream()
                .filter(field -> field.getValue().isPresent())
                .map(Map.Entry::getKey);
    }

    private static String role(Link link) {
        return link.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, Long> counted(Stream<String> names) {
        return names.collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
