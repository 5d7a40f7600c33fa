package dev.banksman.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts working time. Immutable and safe to share between threads; two calendars are equal when
 * their hours are.
 *
 * <p>Working time is real time inside the hours: a day of {@code 00:00-24:00} has 23 or 25 hours
 * when the clock is changed. A day begins at its first instant, which is not always midnight: where
 * the clock jumps over midnight, the day begins with the jump.
 *
 * <p>Every method answers for every instant and date, and none throws. Before the year 1900 and
 * from the year 2150 on, where nobody knows the holidays, all time counts as working time. Answers
 * beyond {@link Instant#MAX} are {@link Instant#MAX}; dates in the first and the last year that
 * {@link LocalDate} can say are taken for the nearest date inside.
 */
public final class WorkCalendar {

    private final WorkHours plan;
    private final WorkTimeline timeline;

    private WorkCalendar(WorkHours plan) {
        this.plan = plan;
        timeline = new WorkTimeline(plan);
    }

    /** The calendar of these hours. It is costly to make and to warm up; keep it. */
    public static WorkCalendar of(WorkHours hours) {
        return new WorkCalendar(hours);
    }

    /** A calendar in which every hour of every day is worked. */
    public static WorkCalendar always(ZoneId zone) {
        return of(WorkHours.always(zone));
    }

    /** What this calendar is made from. */
    public WorkHours hours() {
        return plan;
    }

    public ZoneId zone() {
        return plan.zone();
    }

    /** How long a working day is by the clock: what {@code 1d} stands for. */
    public Duration dayLength() {
        return plan.hours().length();
    }

    /** How long a span is here, in elapsed or in working time, whichever it counts. */
    public Duration length(Span span) {
        return switch (span) {
            case Span.Elapsed(Duration duration) -> duration;
            case Span.Working working -> Duration.ofSeconds(seconds(working));
        };
    }

    /**
     * The first instant at which this much time, elapsed or worked, has passed. Eight hours after a
     * Friday's 17:00, with hours 09:00-17:00, is Monday 17:00, and not Tuesday 09:00. Nothing after
     * an instant is that instant, worked or not. A longer span never gives an earlier instant.
     */
    public Instant plus(Instant from, Span span) {
        return switch (span) {
            case Span.Elapsed(Duration duration) -> elapsed(from, duration);
            case Span.Working working -> worked(from, seconds(working));
        };
    }

    /** The working time between two instants; negative when the second one is the earlier. */
    public Duration workingBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return workingBetween(to, from).negated();
        }
        long seconds = timeline.between(from.getEpochSecond(), to.getEpochSecond());
        return Duration.ofSeconds(seconds, workedNanos(to) - (long) workedNanos(from));
    }

    /** Whether work goes on at an instant. The hours' begin is within, their end is not. */
    public boolean isWorking(Instant instant) {
        return timeline.works(instant.getEpochSecond());
    }

    /** The first instant from here on that lies within the hours or at their end. */
    public Instant nextWorking(Instant instant) {
        long second = instant.getEpochSecond();
        boolean within = timeline.works(second);
        boolean atEnd = instant.getNano() == 0 && timeline.works(second - 1);
        return within || atEnd ? instant : Instant.ofEpochSecond(timeline.next(second));
    }

    /** When a date begins in this zone. */
    public Instant startOfDay(LocalDate date) {
        return Instant.ofEpochSecond(timeline.start(date));
    }

    /** When a date ends in this zone, which is when the next one begins. A due date ends here. */
    public Instant endOfDay(LocalDate date) {
        return Instant.ofEpochSecond(timeline.end(date));
    }

    /** The date in this zone: it has begun and not yet ended. */
    public LocalDate dateOf(Instant instant) {
        return timeline.date(instant.getEpochSecond());
    }

    /**
     * The number of days with working time, counting the first date and not the second one;
     * negative when the second one is the earlier.
     */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -timeline.daysBetween(to, from) : timeline.daysBetween(from, to);
    }

    private long seconds(Span.Working span) {
        long days = (long) span.weeks() * plan.days().size() + span.days();
        return days * dayLength().toSeconds() + span.seconds();
    }

    private static Instant elapsed(Instant from, Duration duration) {
        boolean beyond = Duration.between(from, Instant.MAX).compareTo(duration) < 0;
        return beyond ? Instant.MAX : from.plus(duration);
    }

    private Instant worked(Instant from, long seconds) {
        if (seconds == 0) {
            return from;
        }
        int nanos = workedNanos(from);
        // the nanoseconds already worked fall into the second that is worked after these
        long second =
                nanos == 0
                        ? timeline.done(from.getEpochSecond(), seconds)
                        : timeline.done(from.getEpochSecond(), seconds + 1) - 1;
        return second > Instant.MAX.getEpochSecond()
                ? Instant.MAX
                : Instant.ofEpochSecond(second, nanos);
    }

    private int workedNanos(Instant instant) {
        return timeline.works(instant.getEpochSecond()) ? instant.getNano() : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && plan.equals(that.plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
