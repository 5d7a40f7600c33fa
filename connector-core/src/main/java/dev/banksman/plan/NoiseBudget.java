package dev.banksman.plan;

import dev.banksman.item.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts the messages that people get in a day. Not safe for use by several threads. */
public final class NoiseBudget {

    private final int perPersonAndDay;
    private final Map<String, Integer> today = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    public NoiseBudget(int perPersonAndDay) {
        this.perPersonAndDay = perPersonAndDay;
    }

    /** Whether the person may get one more message on that day; if so, it counts. */
    public boolean admits(Person person, LocalDate on) {
        if (on.isAfter(day)) {
            day = on;
            today.clear();
        }
        return today.merge(person.id(), 1, Integer::sum) <= perPersonAndDay;
    }
}
