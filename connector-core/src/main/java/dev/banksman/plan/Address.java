package dev.banksman.plan;

import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.item.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a paragraph of a note is for.
 *
 * @param people who is named, and so told by the tracker
 * @param forms what it was prepared for, for example a meeting: people decide there
 */
public record Address(List<Named> people, List<String> forms) {

    public static final Address NOBODY = new Address(List.of(), List.of());

    public Address {
        people = List.copyOf(people);
        forms = List.copyOf(forms);
    }

    /**
     * A person with why it is them.
     *
     * @param as for example {@code owner}, "" where nothing is to be said
     */
    public record Named(Person person, String as) {}

    static Address to(Person person, String as) {
        return new Address(List.of(new Named(person, as)), List.of());
    }

    static Address preparedFor(String form) {
        return new Address(List.of(), List.of(form));
    }

    /** Both, each person and each form once. */
    Address and(Address more) {
        List<Named> all = new ArrayList<>(people);
        more.people.stream().filter(named -> !names(named.person())).forEach(all::add);
        Set<String> allForms = new LinkedHashSet<>(forms);
        allForms.addAll(more.forms);
        return new Address(all, List.copyOf(allForms));
    }

    boolean names(Person person) {
        return people.stream().anyMatch(named -> named.person().id().equals(person.id()));
    }

    /** One line that says so. */
    Optional<Line> line() {
        List<Inline> parts = new ArrayList<>();
        for (Named named : people) {
            parts.add(new Inline.Text(parts.isEmpty() ? "For " : ", "));
            parts.add(new Inline.Mention(named.person()));
            if (!named.as().isEmpty()) {
                parts.add(new Inline.Text(" (" + named.as() + ")"));
            }
        }
        if (!forms.isEmpty()) {
            parts.add(new Inline.Text(parts.isEmpty() ? "Prepared for a " : "; prepared for a "));
            parts.add(new Inline.Text(String.join(" and a ", forms)));
            parts.add(new Inline.Text(": what to do is for people to decide"));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(new Inline.Text("."));
        return Optional.of(new Line(parts));
    }
}
