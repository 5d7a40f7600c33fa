package dev.banksman.sandbox.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accounts of a site, in the order in which they came: its people, and the apps installed. */
public final class People {

    private final Map<String, Person> accounts = new LinkedHashMap<>();

    public synchronized Person add(Person person) {
        accounts.put(person.accountId(), person);
        return person;
    }

    public synchronized Optional<Person> find(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    public synchronized List<Person> all() {
        return List.copyOf(accounts.values());
    }

    /** The person of an account id, or of a whole name. */
    public Optional<Person> named(String nameOrId) {
        return find(nameOrId)
                .or(() -> all().stream().filter(one -> one.name().equals(nameOrId)).findFirst());
    }

    public List<Person> humans() {
        return all().stream().filter(person -> !person.app()).toList();
    }

    /** Those whose name or mail address has a word that begins so. */
    public List<Person> matching(String beginning) {
        String sought = beginning.toLowerCase(Locale.ROOT);
        return all().stream().filter(one -> begins(one, sought)).toList();
    }

    private static boolean begins(Person person, String sought) {
        String name = " " + person.name().toLowerCase(Locale.ROOT);
        return name.contains(" " + sought) || person.email().startsWith(sought);
    }
}
