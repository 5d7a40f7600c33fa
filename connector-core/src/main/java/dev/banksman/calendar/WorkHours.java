package dev.banksman.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a team works: on these days of the week, at these hours on the clock of this zone, but not
 * on public holidays nor on the days off.
 *
 * @param days at least one
 */
public record WorkHours(
        ZoneId zone, Set<DayOfWeek> days, DayHours hours, Holidays holidays, Set<LocalDate> off) {

    public WorkHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException(
                    "days are empty: name at least one of mon, tue, wed, thu, fri, sat, sun");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        off = Collections.unmodifiableSet(new TreeSet<>(off));
    }

    /** Every hour of every day. */
    public static WorkHours always(ZoneId zone) {
        return new WorkHours(
                zone, EnumSet.allOf(DayOfWeek.class), DayHours.ALL_DAY, Holidays.none(), Set.of());
    }
}
