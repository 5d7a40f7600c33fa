package dev.banksman.plan;

import dev.banksman.item.Person;
import java.time.LocalDate;

/** How many messages people may get in a day. */
@FunctionalInterface
public interface NoiseBudget {

    /** Whether the person may get one more message on that local day; if so, it counts. */
    boolean admits(Person person, LocalDate on);
}
