package dev.banksman.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and dates as both reports write them, whatever the machine's language. */
final class Figures {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private Figures() {}

    /** {@code 15,140}. */
    static String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** A count and its noun: {@code 1 item}, {@code 2 items}. */
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 1 policy}, {@code 2 policies}. */
    static String policies(long count) {
        return count(count) + (count == 1 ? " policy" : " policies");
    }

    /** {@code 61%}; a dash when there is nothing to have a share of. */
    static String percent(OptionalDouble share) {
        return share.isEmpty() ? "-" : Math.round(share.getAsDouble() * 100) + "%";
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "-" : Math.round(100.0 * part / whole) + "%";
    }

    /** Two digits that matter, and never nothing for something: {@code 0.04}, {@code 2.3}. */
    static String rate(double perWeek) {
        if (perWeek == 0) {
            return "0";
        }
        String pattern = perWeek < 0.1 ? "%.2f" : perWeek < 10 ? "%.1f" : "%,.0f";
        return perWeek < 0.01 ? "<0.01" : String.format(Locale.UK, pattern, perWeek);
    }

    /** {@code 12.5}, {@code 140}; a dash for none. */
    static String days(OptionalDouble days) {
        if (days.isEmpty()) {
            return "-";
        }
        String pattern = days.getAsDouble() < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.UK, pattern, days.getAsDouble());
    }

    /** {@code 1.6x}; a dash for none. */
    static String times(OptionalDouble factor) {
        return factor.isEmpty() ? "-" : String.format(Locale.UK, "%.1fx", factor.getAsDouble());
    }

    /** The largest unit that fits: {@code 40 min}, {@code 5.5 h}, {@code 12 d}. */
    static String span(Duration span) {
        double seconds = span.toSeconds();
        if (seconds < 3_600) {
            return Math.round(seconds / 60) + " min";
        }
        if (seconds < DAY_SECONDS) {
            return String.format(Locale.UK, "%.1f h", seconds / 3_600);
        }
        double days = seconds / DAY_SECONDS;
        return String.format(Locale.UK, days < 10 ? "%.1f d" : "%,.0f d", days);
    }

    /** {@code 10 March 2026}, which no line breaks. */
    static String date(Instant at, ZoneId zone) {
        return DATE.format(at.atZone(zone)).replace(' ', '\u00a0');
    }

    /** {@code Tue 10 Mar 2026}. */
    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
