package dev.banksman.testkit;

import dev.banksman.calendar.DayHours;
import dev.banksman.calendar.Holidays;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.calendar.WorkHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** When and by which calendar tests play. */
public final class Times {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Monday to Friday, nine to five. */
    public static final WorkCalendar OFFICE =
            WorkCalendar.of(
                    new WorkHours(
                            ZONE,
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            DayHours.parse("09:00-17:00"),
                            Holidays.none(),
                            Set.of()));

    /** Every hour of every day. */
    public static final WorkCalendar ALWAYS = WorkCalendar.always(ZONE);

    /** Where a test begins unless it says otherwise: a Monday morning as work begins. */
    public static final Instant START = at("2026-03-09 09:00");

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    /** The instant of a local time such as {@code 2026-03-09 10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    /** The local time of an instant, as {@link #at} reads it. */
    public static String text(Instant instant) {
        return TEXT.format(instant.atZone(ZONE));
    }
}
