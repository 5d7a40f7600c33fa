package dev.banksman.sandbox.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The accounts of a site: its people, and the apps that were installed. */
public final class People {

    private final Map<String, Person> all = new ConcurrentSkipListMap<>();

    public Person add(Person person) {
        all.put(person.accountId(), person);
        return person;
    }

    public Optional<Person> find(String accountId) {
        return Optional.ofNullable(all.get(accountId));
    }

    /** The person of an account id, or of a whole name. */
    public Optional<Person> named(String nameOrId) {
        return find(nameOrId)
                .or(
                        () ->
                                all.values().stream()
                                        .filter(one -> one.name().equals(nameOrId))
                                        .findFirst());
    }

    public Collection<Person> all() {
        return all.values();
    }

    public List<Person> humans() {
        return all.values().stream().filter(person -> !person.app()).toList();
    }

    /** Those whose name or mail address has a word that begins so. */
    public List<Person> matching(String beginning) {
        String sought = beginning.toLowerCase(Locale.ROOT);
        return all.values().stream()
                .filter(
                        one ->
                                (" " + one.name().toLowerCase(Locale.ROOT)).contains(" " + sought)
                                        || one.email().startsWith(sought))
                .toList();
    }
}
