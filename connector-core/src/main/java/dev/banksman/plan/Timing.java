package dev.banksman.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something is said first. */
final class Timing {

    /** Reopened items get a day. */
    private static final Duration REOPENED = Duration.ofDays(1);

    private Timing() {}

    /** When an opened finding may be spoken of; empty when at once. */
    static Optional<Instant> opening(FindingEvent event, Rule<?> rule, Desk desk) {
        Instant afterGrace = event.at().plus(rule.terms().grace());
        Instant afterReopening = desk.reopenedAt().map(at -> at.plus(REOPENED)).orElse(event.at());
        Instant at = afterGrace.isAfter(afterReopening) ? afterGrace : afterReopening;
        return at.isAfter(event.at()) ? Optional.of(at) : Optional.empty();
    }
}
