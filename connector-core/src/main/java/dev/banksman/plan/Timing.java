package dev.banksman.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something is said first. */
final class Timing {

    /** Reopened items get a day. */
    private static final Duration REOPENED = Duration.ofDays(1);

    private Timing() {}

    /** When a rung may be spoken: in working hours, and not within a reopened item's day. */
    static Instant rung(FindingEvent event, Rule<?> rule, Desk desk) {
        Instant afterReopening = desk.reopenedAt().map(at -> at.plus(REOPENED)).orElse(event.at());
        Instant at = afterReopening.isAfter(event.at()) ? afterReopening : event.at();
        return rule.terms().calendar().nextWorking(at);
    }

    /** When an opened finding may be spoken of; empty when at once. */
    static Optional<Instant> opening(FindingEvent event, Rule<?> rule, Desk desk) {
        Instant afterGrace = event.at().plus(rule.terms().grace());
        Instant afterReopening = desk.reopenedAt().map(at -> at.plus(REOPENED)).orElse(event.at());
        Instant at = afterGrace.isAfter(afterReopening) ? afterGrace : afterReopening;
        return at.isAfter(event.at()) ? Optional.of(at) : Optional.empty();
    }
}
