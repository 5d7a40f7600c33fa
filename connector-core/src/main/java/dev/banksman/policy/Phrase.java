package dev.banksman.policy;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of a sentence. Names, dates and items stay what they are until a reader's calendar is
 * known.
 */
public sealed interface Phrase {

    record Text(String text) implements Phrase {}

    /** Another item, by key and link, never by a copied title. */
    record Item(ItemRef item) implements Phrase {}

    /** Shown as weekday and date. */
    record Day(LocalDate day) implements Phrase {}

    /** Shown as weekday, date and time. */
    record Time(Instant at) implements Phrase {}

    record Name(Person person) implements Phrase {}

    /** Something to type as it stands. */
    record Code(String code) implements Phrase {}

    /** The name of a field or section. */
    record Title(String title) implements Phrase {}
}
