package dev.banksman.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Equal stretches of time that a chart can show: months, quarters or years. */
record Buckets(YearMonth first, int months, int size) {

    private static final int MOST = 40;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    static Buckets of(Period period) {
        YearMonth begin = YearMonth.from(period.begin().atZone(period.zone()));
        YearMonth end = YearMonth.from(period.end().atZone(period.zone()));
        long span = begin.until(end, ChronoUnit.MONTHS) + 1;
        int months = span <= MOST ? 1 : span <= MOST * 3 ? 3 : 12;
        YearMonth first = begin.minusMonths((begin.getMonthValue() - 1) % months);
        long size = first.until(end, ChronoUnit.MONTHS) / months + 1;
        return new Buckets(first, months, (int) Math.min(Math.max(1, size), 400));
    }

    /** In which stretch a month lies. */
    int place(YearMonth month) {
        long place = first.until(month, ChronoUnit.MONTHS) / months;
        return (int) Math.max(0, Math.min(size - 1L, place));
    }

    /** What a stretch is called: {@code Mar 2012}, {@code Q1 2012}, {@code 2012}. */
    String name(int place) {
        YearMonth month = first.plusMonths((long) place * months);
        return switch (months) {
            case 1 -> MONTH.format(month);
            case 3 -> "Q" + (month.getMonthValue() + 2) / 3 + " " + month.getYear();
            default -> Integer.toString(month.getYear());
        };
    }

    /** The year that begins with this stretch; nothing when none does. */
    String year(int place) {
        YearMonth month = first.plusMonths((long) place * months);
        return month.getMonthValue() == 1 || place == 0 ? Integer.toString(month.getYear()) : "";
    }

    /** A stretch in one word. */
    String word() {
        return switch (months) {
            case 1 -> "month";
            case 3 -> "quarter";
            default -> "year";
        };
    }
}
