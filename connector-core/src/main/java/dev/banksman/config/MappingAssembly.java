package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From what files say of a tracker's names, and what is usual, to how they are understood. */
final class MappingAssembly {

    private static final Map<StatusCategory, List<String>> USUAL_STATUSES =
            Map.of(
                    StatusCategory.TO_DO,
                    List.of(
                            "open",
                            "to do",
                            "backlog",
                            "new",
                            "reopened",
                            "selected for development"),
                    StatusCategory.IN_PROGRESS,
                    List.of(
                            "in progress",
                            "in review",
                            "in development",
                            "in testing",
                            "code review",
                            "blocked"),
                    StatusCategory.DONE,
                    List.of("resolved", "closed", "done", "cancelled"));
    private static final Set<String> USUAL_BLOCKS = Set.of("blocks", "blocker");
    private static final Set<String> USUAL_BLOCKED_BY = Set.of("dependency", "depends");

    private final List<Layer> layers;

    MappingAssembly(List<Layer> layers) {
        this.layers = layers;
    }

    Mapping mapping() {
        return new Mapping(statuses(), usualStatuses(), links(), blocked(), fields());
    }

    private Map<String, StatusCategory> statuses() {
        Map<String, StatusCategory> categories = new HashMap<>();
        MappingForm.CATEGORIES.forEach(
                (category, key) ->
                        written(FileForm.STATUSES, key)
                                .ifPresent(names -> put(names, category, categories)));
        return categories;
    }

    private static void put(
            Written<List<String>> names,
            StatusCategory category,
            Map<String, StatusCategory> categories) {
        for (String name : lower(names.value())) {
            StatusCategory other = categories.putIfAbsent(name, category);
            if (other != null && other != category) {
                names.at().problem("\"" + name + "\" means " + other.words() + " already");
            }
        }
    }

    private static Map<String, StatusCategory> usualStatuses() {
        Map<String, StatusCategory> categories = new HashMap<>();
        USUAL_STATUSES.forEach(
                (category, names) -> names.forEach(n -> categories.put(n, category)));
        return categories;
    }

    private Mapping.LinkTypes links() {
        Optional<Written<List<String>>> blocks = written(FileForm.LINKS, MappingForm.BLOCKS);
        Optional<Written<List<String>>> waits = written(FileForm.LINKS, MappingForm.BLOCKED_BY);
        Set<String> blocking = blocks.map(w -> lower(w.value())).orElse(USUAL_BLOCKS);
        Set<String> waiting = waits.map(w -> lower(w.value())).orElse(USUAL_BLOCKED_BY);
        // a name that the file gives one meaning loses its usual other one
        Set<String> usualLost = new HashSet<>(blocks.isPresent() ? blocking : waiting);
        Set<String> both = new HashSet<>(blocking);
        both.retainAll(waiting);
        if (!both.isEmpty() && blocks.isPresent() && waits.isPresent()) {
            waits.get().at().problem("\"" + both.iterator().next() + "\" blocks already");
        }
        return blocks.isPresent()
                ? new Mapping.LinkTypes(blocking, without(waiting, usualLost))
                : new Mapping.LinkTypes(without(blocking, usualLost), waiting);
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet());
    }

    private Mapping.Blocked blocked() {
        Set<String> statuses =
                written(FileForm.BLOCKED, MappingForm.BLOCKED_STATUSES)
                        .map(names -> lower(names.value()))
                        .orElse(Set.of("blocked"));
        boolean flag = written(FileForm.BLOCKED, MappingForm.FLAG).map(Written::value).orElse(true);
        Value<String> field =
                written(FileForm.BLOCKED, MappingForm.FIELD)
                        .map(name -> Value.of(name.value()))
                        .orElse(Value.empty());
        return new Mapping.Blocked(statuses, flag, field);
    }

    /** Only what the file maps: a connector knows the usual names of its tracker itself. */
    private Mapping.Fields fields() {
        Map<Role, Source> sources = new EnumMap<>(Role.class);
        MappingForm.ROLES.forEach(
                (role, key) ->
                        written(FileForm.FIELDS, key)
                                .ifPresent(source -> sources.put(role, source.value())));
        return new Mapping.Fields(sources);
    }

    private <V> Optional<Written<V>> written(Key<Values> section, Key<V> key) {
        return layers.reversed().stream()
                .flatMap(layer -> layer.get(section).stream())
                .flatMap(values -> values.at(key).stream())
                .findFirst();
    }

    private static Set<String> lower(Collection<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
