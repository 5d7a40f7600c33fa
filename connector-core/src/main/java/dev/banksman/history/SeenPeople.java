package dev.banksman.history;

import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Directory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people whom a history has named so far. */
final class SeenPeople implements Directory {

    private final Map<String, Person> byId = new HashMap<>();
    private final Map<String, Set<Person>> byName = new HashMap<>();

    void meet(WorkItem item, Optional<Person> actor) {
        item.owner().known().ifPresent(this::meet);
        item.flow().reporter().known().ifPresent(this::meet);
        actor.ifPresent(this::meet);
    }

    private void meet(Person person) {
        if (byId.putIfAbsent(person.id(), person) == null) {
            byName.computeIfAbsent(person.name(), name -> new HashSet<>(2)).add(person);
        }
    }

    @Override
    public Value<Person> find(String idOrName) {
        Person known = byId.get(idOrName);
        if (known != null) {
            return Value.of(known);
        }
        Set<Person> named = byName.getOrDefault(idOrName, Set.of());
        return switch (named.size()) {
            case 0 -> Value.unknown("nobody is called " + idOrName);
            case 1 -> Value.of(named.iterator().next());
            default -> Value.unknown("several people are called " + idOrName);
        };
    }
}
