package dev.banksman.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits that keep Banksman quiet; nothing where one is switched off.
 *
 * @param messagesPerPersonAndDay how many messages a person gets in a day; more go to the digest
 */
public record Quietness(
        int messagesPerPersonAndDay, Optional<Bursts> bursts, Optional<Breaker> breaker) {

    /** So many items changed by one actor within a time make a burst, until that long a quiet. */
    public record Bursts(int changes, Duration within, Duration quiet) {}

    /** More items than this hit by one policy within a time stop that policy's effects. */
    public record Breaker(int items, Duration within) {}

    public static final Quietness STANDARD =
            new Quietness(
                    5,
                    Optional.of(new Bursts(30, Duration.ofMinutes(1), Duration.ofMinutes(2))),
                    Optional.of(new Breaker(100, Duration.ofMinutes(10))));
}
