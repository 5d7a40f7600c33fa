package dev.banksman.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/**
 * One year of a calendar, laid out so that every question is a look into an array. All times are
 * epoch seconds; all amounts of work are seconds since the year began.
 */
final class WorkYear {

    private static final int SECONDS_PER_DAY = 86_400;

    private final long start;

    /** For each day, and for the year's end: its begin, in seconds of the year. */
    private final int[] begins;

    /** For each day: when work begins, in seconds of the year. */
    private final int[] opens;

    /** For each day, and for the year's end: the work before it. */
    private final int[] workBefore;

    /** For each day, and for the year's end: the number of days before it that have work. */
    private final int[] daysBefore;

    WorkYear(int year, WorkHours plan, LocalDays days) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        int length = Year.of(year).length();
        start = days.start(first);
        begins = new int[length + 1];
        opens = new int[length];
        workBefore = new int[length + 1];
        daysBefore = new int[length + 1];
        Set<LocalDate> holidays = plan.holidays().in(year);
        for (int day = 0; day < length; day++) {
            LocalDate date = first.plusDays(day);
            boolean free = holidays.contains(date);
            add(day, date, !free && works(plan, date), plan.hours(), days);
        }
    }

    private static boolean works(WorkHours plan, LocalDate date) {
        return plan.days().contains(date.getDayOfWeek()) && !plan.off().contains(date);
    }

    private void add(int day, LocalDate date, boolean works, DayHours hours, LocalDays days) {
        opens[day] = (int) (days.reached(date, hours.opens()) - start);
        int closes = (int) (days.reached(date, hours.closes()) - start);
        int work = works ? closes - opens[day] : 0;
        begins[day + 1] = (int) (days.end(date) - start);
        workBefore[day + 1] = workBefore[day] + work;
        daysBefore[day + 1] = daysBefore[day] + (work > 0 ? 1 : 0);
    }

    /** The work of the whole year. */
    int work() {
        return workBefore[opens.length];
    }

    /** The work that is done by a second. */
    int workBefore(long second) {
        int day = day(second);
        int sinceOpening = (int) (second - start) - opens[day];
        return workBefore[day] + Math.clamp(sinceOpening, 0, work(day));
    }

    /** Whether a second, from its begin to its end, is worked. */
    boolean works(long second) {
        int day = day(second);
        int sinceOpening = (int) (second - start) - opens[day];
        return sinceOpening >= 0 && sinceOpening < work(day);
    }

    /** The first second by which this much work, from 1 to that of the year, is done. */
    long done(int work) {
        int day = dayDoing(work);
        return start + opens[day] + (work - workBefore[day]);
    }

    /** The first worked second once this much work, from 0 to less than the year's, is done. */
    long next(int work) {
        return done(work + 1) - 1;
    }

    /** The number of working days before a day of this year, counted from 1. */
    int daysBefore(int dayOfYear) {
        return daysBefore[dayOfYear - 1];
    }

    /** The number of working days of the whole year. */
    int days() {
        return daysBefore[opens.length];
    }

    /** The day, counted from 1, that a second of this year lies in. */
    int dayOfYear(long second) {
        return day(second) + 1;
    }

    /**
     * The second at which a day begins; the days are counted from 1, the last one ends the year.
     */
    long begin(int dayOfYear) {
        return start + begins[dayOfYear - 1];
    }

    private int work(int day) {
        return workBefore[day + 1] - workBefore[day];
    }

    /** The year's end counts to its last day. */
    private int day(long second) {
        int time = (int) (second - start);
        int day = Math.min(time / SECONDS_PER_DAY, opens.length - 1);
        while (begins[day] > time) {
            day--;
        }
        while (day < opens.length - 1 && begins[day + 1] <= time) {
            day++;
        }
        return day;
    }

    private int dayDoing(int work) {
        int low = 0;
        int high = opens.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workBefore[middle + 1] < work) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
