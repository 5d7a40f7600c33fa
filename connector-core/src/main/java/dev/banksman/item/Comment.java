package dev.banksman.item;

import java.time.Instant;

/** A comment: who, when, and what was said where the source tells it. */
public record Comment(Value<Person> author, Instant at, Value<String> text) {

    /** Whether a person, not an app, wrote it; an unnamed author counts as a person. */
    public boolean byPerson() {
        return author.map(person -> !person.app()).orElse(true);
    }
}
