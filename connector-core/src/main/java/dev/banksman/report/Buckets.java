package dev.banksman.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Equal stretches of time that a chart can show: weeks, months, quarters or years. */
record Buckets(LocalDate first, Unit unit, int size) {

    private static final int MOST = 40;
    private static final int ROOM_FOR_MONTHS = 18;
    private static final int WEEKS = 27;

    /** How long a stretch is, in weeks or in months. */
    enum Unit {
        WEEK(1, ChronoUnit.WEEKS, "'week of' d MMM uuuu"),
        MONTH(1, ChronoUnit.MONTHS, "MMM uuuu"),
        QUARTER(3, ChronoUnit.MONTHS, "'Q'q uuuu"),
        YEAR(12, ChronoUnit.MONTHS, "uuuu");

        private final int length;
        private final ChronoUnit in;
        private final DateTimeFormatter name;

        Unit(int length, ChronoUnit in, String name) {
            this.length = length;
            this.in = in;
            this.name = DateTimeFormatter.ofPattern(name, Locale.UK);
        }

        private LocalDate begin(LocalDate day) {
            return this == WEEK
                    ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    : day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1L) % length);
        }

        private long between(LocalDate from, LocalDate to) {
            return in.between(from, to) / length;
        }
    }

    static Buckets of(Period period) {
        LocalDate begin = period.begin().atZone(period.zone()).toLocalDate();
        LocalDate end = period.end().atZone(period.zone()).toLocalDate();
        Unit unit = unit(begin, end);
        LocalDate first = unit.begin(begin);
        long size = unit.between(first, end) + 1;
        return new Buckets(first, unit, Math.clamp(size, 1, 400));
    }

    private static Unit unit(LocalDate begin, LocalDate end) {
        if (ChronoUnit.WEEKS.between(begin, end) < WEEKS) {
            return Unit.WEEK;
        }
        long months = ChronoUnit.MONTHS.between(begin, end);
        return months < MOST ? Unit.MONTH : months < MOST * 3L ? Unit.QUARTER : Unit.YEAR;
    }

    /** In which stretch a day lies. */
    int place(LocalDate day) {
        return Math.clamp(unit.between(first, day), 0, size - 1);
    }

    /** {@code week of 2 Mar 2026}, {@code Mar 2026}, {@code Q1 2026}, {@code 2026}. */
    String name(int place) {
        return unit.name.format(begin(place));
    }

    /** What stands below a bar: nothing where it would say the same as the bar before. */
    String label(int place) {
        boolean months = unit == Unit.WEEK || (unit == Unit.MONTH && size <= ROOM_FOR_MONTHS);
        LocalDate begin = begin(place);
        String label = months ? month(begin) : Integer.toString(begin.getYear());
        LocalDate before = begin(place - 1);
        String last = months ? month(before) : Integer.toString(before.getYear());
        return place > 0 && label.equals(last) ? "" : label;
    }

    /** A stretch in one word. */
    String word() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate begin(int place) {
        return first.plus((long) place * unit.length, unit.in);
    }

    private static String month(LocalDate day) {
        return Unit.MONTH.name.format(day);
    }
}
