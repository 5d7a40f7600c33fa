package dev.banksman.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Work along the whole of time, in epoch seconds. Years are laid out when they are first asked for
 * and then kept; two threads may lay out the same one, with the same result.
 *
 * <p>Before {@link #FIRST_YEAR} and from {@link #END_YEAR} on every second counts as worked, so
 * that dates such as 0001-01-01 and 9999-12-31 have an answer, every search ends, and sums still
 * hold.
 */
final class WorkTimeline {

    static final int FIRST_YEAR = 1900;

    /** Before 2174, the last year for which the JDK's Hijrah calendar knows Islamic holidays. */
    static final int END_YEAR = 2150;

    private static final LocalDate FIRST_DAY = LocalDate.ofYearDay(FIRST_YEAR, 1);
    private static final LocalDate END_DAY = LocalDate.ofYearDay(END_YEAR, 1);
    private static final int YEARS = END_YEAR - FIRST_YEAR;
    private static final long SECONDS_PER_YEAR = 31_556_952;

    private final WorkHours plan;
    private final LocalDays days;

    /** When each year begins, and when the last one ends. */
    private final long[] begins = new long[YEARS + 1];

    private final AtomicReferenceArray<@Nullable WorkYear> years =
            new AtomicReferenceArray<>(YEARS);

    WorkTimeline(WorkHours plan) {
        this.plan = plan;
        days = new LocalDays(plan.zone());
        for (int i = 0; i <= YEARS; i++) {
            begins[i] = days.start(LocalDate.ofYearDay(FIRST_YEAR + i, 1));
        }
    }

    /** Whether a second, from its begin to its end, is worked. */
    boolean works(long second) {
        return second < begins[0] || second >= begins[YEARS] || year(index(second)).works(second);
    }

    /** The seconds of work from one second to one that is no earlier. */
    long between(long from, long to) {
        long begin = begins[0];
        long end = begins[YEARS];
        if (to <= begin || from >= end) {
            return to - from;
        }
        long outside = Math.max(0, begin - from) + Math.max(0, to - end);
        return outside + inside(Math.max(from, begin), Math.min(to, end));
    }

    private long inside(long from, long to) {
        int first = index(from);
        int last = index(to);
        long work = (long) year(last).workBefore(to) - year(first).workBefore(from);
        for (int i = first; i < last; i++) {
            work += year(i).work();
        }
        return work;
    }

    /** The first second by which this much work, at least 1, is done since another second. */
    long done(long from, long work) {
        long begin = begins[0];
        if (from + work <= begin || from >= begins[YEARS]) {
            return from + work;
        }
        if (from < begin) {
            return done(begin, work - (begin - from));
        }
        int i = index(from);
        long left = year(i).workBefore(from) + work;
        while (i < YEARS && left > year(i).work()) {
            left -= year(i).work();
            i++;
        }
        return i < YEARS ? year(i).done((int) left) : begins[YEARS] + left;
    }

    /** The first worked second after one that is not worked. */
    long next(long idle) {
        int i = index(idle);
        int done = year(i).workBefore(idle);
        while (done == year(i).work()) {
            i++;
            done = 0;
            if (i == YEARS) {
                return begins[YEARS];
            }
        }
        return year(i).next(done);
    }

    /** The second at which a date begins. */
    long start(LocalDate date) {
        return known(date)
                ? year(date.getYear() - FIRST_YEAR).begin(date.getDayOfYear())
                : days.start(date);
    }

    /** The second at which a date ends. */
    long end(LocalDate date) {
        return known(date)
                ? year(date.getYear() - FIRST_YEAR).begin(date.getDayOfYear() + 1)
                : days.end(date);
    }

    /** The date that has begun by a second and not yet ended. */
    LocalDate date(long second) {
        if (second < begins[0] || second >= begins[YEARS]) {
            return days.date(second);
        }
        int i = index(second);
        return LocalDate.ofYearDay(FIRST_YEAR + i, year(i).dayOfYear(second));
    }

    /** The working days from a date to one that is no earlier, which itself is not counted. */
    long daysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(FIRST_DAY) || !from.isBefore(END_DAY)) {
            return from.until(to, ChronoUnit.DAYS);
        }
        if (from.isBefore(FIRST_DAY)) {
            return from.until(FIRST_DAY, ChronoUnit.DAYS) + daysBetween(FIRST_DAY, to);
        }
        if (to.isAfter(END_DAY)) {
            return daysBetween(from, END_DAY) + END_DAY.until(to, ChronoUnit.DAYS);
        }
        int last = to.getYear() - FIRST_YEAR;
        long count = last < YEARS ? year(last).daysBefore(to.getDayOfYear()) : 0;
        int first = from.getYear() - FIRST_YEAR;
        for (int i = first; i < last; i++) {
            count += year(i).days();
        }
        return count - year(first).daysBefore(from.getDayOfYear());
    }

    private static boolean known(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() < END_YEAR;
    }

    private int index(long second) {
        int i = Math.clamp((second - begins[0]) / SECONDS_PER_YEAR, 0, YEARS - 1);
        while (begins[i] > second) {
            i--;
        }
        while (i < YEARS - 1 && begins[i + 1] <= second) {
            i++;
        }
        return i;
    }

    private WorkYear year(int i) {
        WorkYear known = years.get(i);
        if (known != null) {
            return known;
        }
        WorkYear made = new WorkYear(FIRST_YEAR + i, plan, days);
        years.set(i, made);
        return made;
    }
}
