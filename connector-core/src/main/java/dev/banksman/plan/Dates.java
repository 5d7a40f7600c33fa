package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as a reader says them: weekday and day, with the year only where it is not the year of
 * writing. Never relative, so that a note which stands for a week stays true.
 */
final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final WorkCalendar calendar;
    private final int year;

    Dates(WorkCalendar calendar, Instant written) {
        this.calendar = calendar;
        this.year = calendar.dateOf(written).getYear();
    }

    String day(LocalDate day) {
        return (day.getYear() == year ? DAY : DAY_AND_YEAR).format(day);
    }

    String time(Instant at) {
        ZonedDateTime local = at.atZone(calendar.zone());
        return day(local.toLocalDate()) + ", " + CLOCK.format(local);
    }
}
