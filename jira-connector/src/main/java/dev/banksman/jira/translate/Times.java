package dev.banksman.jira.translate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the instants and days that Jira writes: {@code 2007-02-09T10:54:45.000-0600} with any of
 * {@code Z}, {@code +hhmm} and {@code +hh:mm}, {@code 2008-12-31} and {@code 2008-12-31
 * 00:00:00.0}. Years from 1970 to 2200 count as real; anything else is not read.
 */
public final class Times {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final long DAY = 86_400_000L;

    private Times() {}

    /**
     * The day that a text begins with, where it begins with one and goes on with no more than a
     * time.
     */
    public static Optional<LocalDate> day(String text) {
        boolean shaped =
                text.length() == 10 || (text.length() > 10 && " T".indexOf(text.charAt(10)) >= 0);
        return shaped && validDay(text)
                ? Optional.of(
                        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)))
                : Optional.empty();
    }

    public static Optional<Instant> instant(String text) {
        OptionalLong millis = millis(text);
        return millis.isPresent()
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }

    /** Milliseconds since 1970; what a text says beyond milliseconds is cut off. */
    public static OptionalLong millis(String text) {
        if (text.length() < 20 || text.charAt(10) != 'T' || !validDay(text) || !validClock(text)) {
            return OptionalLong.empty();
        }
        int zoneAt = zoneStart(text);
        int offset = zoneAt < 0 ? Integer.MIN_VALUE : offsetMinutes(text, zoneAt);
        if (offset == Integer.MIN_VALUE) {
            return OptionalLong.empty();
        }
        long days = epochDay(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long minutes = number(text, 11, 13) * 60L + number(text, 14, 16) - offset;
        long millis = number(text, 17, 19) * 1000L + fraction(text, zoneAt);
        return OptionalLong.of(days * DAY + minutes * 60_000L + millis);
    }

    private static boolean validDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= lengthOfMonth(year, month);
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> leap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static boolean validClock(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        return text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second <= 60;
    }

    /** Where the zone begins, behind an optional fraction; -1 when something else stands there. */
    private static int zoneStart(String text) {
        int at = 19;
        if (text.charAt(at) == '.' || text.charAt(at) == ',') {
            at++;
            while (at < text.length() && digit(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return at < text.length() ? at : -1;
    }

    private static long fraction(String text, int end) {
        long millis = 0;
        int weight = 100;
        for (int at = 20; at < end && weight > 0; at++, weight /= 10) {
            millis += (long) digit(text.charAt(at)) * weight;
        }
        return millis;
    }

    private static int offsetMinutes(String text, int at) {
        char sign = text.charAt(at);
        int rest = text.length() - at;
        if (sign == 'Z' && rest == 1) {
            return 0;
        }
        if (sign != '+' && sign != '-') {
            return Integer.MIN_VALUE;
        }
        int hours = rest >= 3 ? number(text, at + 1, at + 3) : -1;
        int minutes =
                switch (rest) {
                    case 3 -> 0;
                    case 5 -> number(text, at + 3, at + 5);
                    case 6 -> text.charAt(at + 3) == ':' ? number(text, at + 4, at + 6) : -1;
                    default -> -1;
                };
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    /** The number of the digits in a range; -1 when something else stands among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    /** Days since 1970-01-01 of a valid day of the supported years. */
    private static long epochDay(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }
}
