package dev.banksman.calendar;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of a working day, in minutes from its local midnight. They lie within one day: {@code 0
 * <= opens < closes <= 1440}, where 1440 is written 24:00 and is the day's end.
 *
 * @param opens the first minute of work
 * @param closes the minute at which work ends, itself outside
 */
public record DayHours(int opens, int closes) {

    /** The whole day. */
    public static final DayHours ALL_DAY = new DayHours(0, 24 * 60);

    private static final String SHAPE =
            "write them as \"09:00-17:00\", within one day, where 24:00 is the day's end";
    private static final Pattern TEXT =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d) ?- ?([01]?\\d|2[0-4]):([0-5]\\d)");

    public DayHours {
        if (opens < 0 || closes > 24 * 60 || opens >= closes) {
            throw new IllegalArgumentException(
                    "working hours from minute " + opens + " to minute " + closes + ": " + SHAPE);
        }
    }

    /**
     * Reads hours such as {@code 09:00-17:00} or {@code 00:00-24:00}.
     *
     * @throws IllegalArgumentException naming the text and the shape it should have
     */
    public static DayHours parse(String text) {
        Matcher hours = TEXT.matcher(text);
        if (!hours.matches()) {
            throw new IllegalArgumentException(
                    Foreign.quoted(text) + " are no working hours: " + SHAPE);
        }
        int opens = minute(hours.group(1), hours.group(2));
        int closes = minute(hours.group(3), hours.group(4));
        if (opens >= closes || closes > ALL_DAY.closes) {
            throw new IllegalArgumentException(
                    Foreign.quoted(text) + " do not end after they begin: " + SHAPE);
        }
        return new DayHours(opens, closes);
    }

    private static int minute(String hour, String minute) {
        return 60 * Integer.parseInt(hour) + Integer.parseInt(minute);
    }

    /** How long a day is by the clock; a day on which the clock is changed may differ. */
    public Duration length() {
        return Duration.ofMinutes(closes - opens);
    }

    /** The text that {@link #parse} reads back to these hours. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%02d:%02d-%02d:%02d",
                opens / 60,
                opens % 60,
                closes / 60,
                closes % 60);
    }
}
