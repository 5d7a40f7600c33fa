package dev.banksman.policy;

import dev.banksman.calendar.Span;
import java.time.Duration;

/** Spans as parameters: what is allowed, and how a sentence says them. */
public final class Spans {

    private Spans() {}

    public static boolean isZero(Span span) {
        return switch (span) {
            case Span.Elapsed(Duration duration) -> duration.isZero();
            case Span.Working(int weeks, int days, long seconds) ->
                    weeks == 0 && days == 0 && seconds == 0;
        };
    }

    /**
     * As people say it: "10 working days", "24 working hours", "2 days"; else as files write it.
     */
    public static String words(Span span) {
        return switch (span) {
            case Span.Elapsed(Duration duration) -> elapsed(span, duration);
            case Span.Working(int weeks, int days, long seconds) ->
                    working(span, weeks, days, seconds);
        };
    }

    private static String elapsed(Span span, Duration duration) {
        if (duration.equals(Duration.ofDays(duration.toDays()))) {
            return count(duration.toDays(), "day");
        }
        boolean hours = duration.equals(Duration.ofHours(duration.toHours()));
        return hours ? count(duration.toHours(), "hour") : span.toString();
    }

    private static String working(Span span, int weeks, int days, long seconds) {
        if (weeks == 0 && seconds == 0) {
            return count(days, "working day");
        }
        boolean hours = weeks == 0 && days == 0 && seconds % 3600 == 0;
        return hours ? count(seconds / 3600, "working hour") : span + " of working time";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
