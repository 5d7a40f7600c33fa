package dev.banksman.plan;

import dev.banksman.item.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the messages that people get in a day. Days are local: calendars of several zones may ask
 * for several days at one instant, each of which counts by itself. Not safe for use by several
 * threads.
 */
public final class DailyNoise implements NoiseBudget {

    /** From UTC-12 to UTC+14, three dates can be today. */
    private static final int DAYS_THAT_CAN_BE_TODAY = 3;

    private final int perPersonAndDay;
    private final TreeMap<LocalDate, Map<String, Integer>> days = new TreeMap<>();

    public DailyNoise(int perPersonAndDay) {
        this.perPersonAndDay = perPersonAndDay;
    }

    @Override
    public boolean admits(Person person, LocalDate on) {
        Map<String, Integer> counts = days.computeIfAbsent(on, day -> new HashMap<>());
        boolean admitted = counts.merge(person.id(), 1, Integer::sum) <= perPersonAndDay;
        days.headMap(days.lastKey().minusDays(DAYS_THAT_CAN_BE_TODAY - 1)).clear();
        return admitted;
    }
}
