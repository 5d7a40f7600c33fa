package dev.banksman.sandbox.team;

import dev.banksman.sandbox.site.Site;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days told as so many working days before or after today. */
final class Days {

    private final Site site;
    private final LocalDate today;

    Days(Site site) {
        this.site = site;
        this.today = site.now().atZone(site.zone()).toLocalDate();
    }

    /** A working day, unless it is today. */
    LocalDate date(int workingDays) {
        LocalDate day = today;
        int step = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    Instant at(int workingDays, String time) {
        return date(workingDays).atTime(LocalTime.parse(time)).atZone(site.zone()).toInstant();
    }
}
