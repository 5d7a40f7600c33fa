package dev.banksman.plan;

import dev.banksman.item.Person;
import dev.banksman.item.Value;

/** Finds people by account id, or by a display name that only one person has. */
@FunctionalInterface
public interface Directory {

    /** The person; unknown with the reason when nobody or several people are meant. */
    Value<Person> find(String idOrName);
}
