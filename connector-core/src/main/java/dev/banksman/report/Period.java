package dev.banksman.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The judged part of a history, and the zone in which its days and months are told. */
public record Period(Instant begin, Instant end, ZoneId zone) {

    private static final double WEEK = Duration.ofDays(7).toSeconds();

    /** How many weeks it is long, with fractions; a shorter period counts as one week. */
    public double weeks() {
        return Math.max(1, Duration.between(begin, end).toSeconds() / WEEK);
    }

    /** A count of the whole period as a figure for one week. */
    public double perWeek(long count) {
        return count / weeks();
    }
}
