package dev.banksman.item;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What only the past of an item tells: when its status, its owner and its being blocked last
 * changed, when a person last did something on it, the first due date it ever had and how often
 * that date was pushed to a later day.
 */
public record Tenure(
        Value<Instant> statusSince,
        Value<Instant> ownerSince,
        Value<Instant> blockedSince,
        Value<Instant> lastSign,
        Value<LocalDate> firstDue,
        int pushes) {

    /** For an item whose past was not read. */
    public static Tenure unknown(String reason) {
        return new Tenure(
                Value.unknown(reason),
                Value.unknown(reason),
                Value.unknown(reason),
                Value.unknown(reason),
                Value.unknown(reason),
                0);
    }
}
