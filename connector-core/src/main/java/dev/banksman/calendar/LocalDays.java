package dev.banksman.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The days of a zone as stretches of real time, one after the other without gap or overlap. A time
 * of the day is reached at the first instant at which the zone's clock shows it or has passed it:
 * where the clock jumps over midnight the day begins with the jump, and where an hour is run
 * through twice the first one counts.
 */
final class LocalDays {

    /** A year inside what dates and instants can say; dates beyond are taken for these. */
    private static final LocalDate FIRST = LocalDate.MIN.plusYears(1);

    private static final LocalDate LAST = LocalDate.MAX.minusYears(1);
    private static final long SECONDS_PER_DAY = 86_400;

    private final ZoneRules rules;

    LocalDays(ZoneId zone) {
        rules = zone.getRules();
    }

    /** The epoch second at which a date begins. */
    long start(LocalDate date) {
        return reached(date, 0);
    }

    /** The epoch second at which a date ends and the next one begins. */
    long end(LocalDate date) {
        return reached(date, 24 * 60);
    }

    /**
     * The epoch second at which a minute of a date is reached.
     *
     * @param minute 0 to 1440
     */
    long reached(LocalDate date, int minute) {
        LocalDateTime time = within(date).atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change != null && change.isGap()) {
            return change.toEpochSecond();
        }
        // of an hour that comes twice this is the offset before the change, hence the first one
        return time.toEpochSecond(rules.getOffset(time));
    }

    /** The date that has begun and not yet ended. */
    LocalDate date(long second) {
        long first = FIRST.toEpochDay() * SECONDS_PER_DAY;
        long last = LAST.toEpochDay() * SECONDS_PER_DAY;
        Instant instant = Instant.ofEpochSecond(Math.clamp(second, first, last));
        LocalDate shown = LocalDate.ofInstant(instant, rules.getOffset(instant));
        // a clock set back over midnight shows yesterday again, although today has begun
        return within(end(shown) <= second ? shown.plusDays(1) : shown);
    }

    private static LocalDate within(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return FIRST;
        }
        return date.isAfter(LAST) ? LAST : date;
    }
}
