package dev.banksman.jira.translate;

import dev.banksman.item.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The people that an input names, found by id or by a name that only one of them has. */
public final class PersonBook {

    private final Map<String, Person> byId = new HashMap<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** Takes somebody; the first word on an id counts, except that an app stays an app. */
    public Person learn(Person person) {
        Person known = byId.putIfAbsent(person.id(), person);
        if (known != null) {
            return known.app() || !person.app() ? known : replace(person);
        }
        Person namesake = byName.putIfAbsent(person.name(), person);
        if (namesake != null && !namesake.id().equals(person.id())) {
            shared.add(person.name());
        }
        return person;
    }

    private Person replace(Person person) {
        byId.put(person.id(), person);
        byName.replace(person.name(), person);
        return person;
    }

    /** Who is meant by an id, or, where it is "" or not known, by a display name. */
    public Person find(String id, String name) {
        Person known = byId.get(id);
        if (known != null) {
            return known;
        }
        Person named = shared.contains(name) ? null : byName.get(name);
        if (named != null) {
            return named;
        }
        String best = id.isEmpty() ? name : id;
        return Person.of(best, name.isEmpty() ? best : name);
    }
}
