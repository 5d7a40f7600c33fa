package dev.banksman.app.api;

import dev.banksman.calendar.WorkCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Reads a time in the past: an instant, a day, or how long ago. */
final class PastText {

    static final String ALLOWED =
            "an instant in the past such as 2026-03-01T08:00:00Z, a date such as 2026-03-01, or a"
                    + " period such as P90D";

    private PastText() {}

    /** The time, by the calendar that says when a day begins; nothing when there is none. */
    static Optional<Function<WorkCalendar, Instant>> read(String text, Instant now) {
        try {
            if (!text.startsWith("P") && !text.contains("T")) {
                LocalDate day = LocalDate.parse(text);
                return isReal(day.atStartOfDay().toInstant(ZoneOffset.UTC), now)
                        ? Optional.of(calendar -> calendar.startOfDay(day))
                        : Optional.empty();
            }
            Instant at = instant(text, now);
            return isReal(at, now) ? Optional.of(calendar -> at) : Optional.empty();
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text, Instant now) {
        if (!text.startsWith("P")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return text.contains("T")
                ? now.minus(Duration.parse(text))
                : now.atOffset(ZoneOffset.UTC).minus(Period.parse(text)).toInstant();
    }

    private static boolean isReal(Instant at, Instant now) {
        return at.isBefore(now) && at.isAfter(Instant.EPOCH);
    }
}
