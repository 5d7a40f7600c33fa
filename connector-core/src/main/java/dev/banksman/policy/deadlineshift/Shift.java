package dev.banksman.policy.deadlineshift;

import dev.banksman.item.Value;
import dev.banksman.policy.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * How far a due date has moved since somebody who waits for it could last rely on it.
 *
 * @param from the day before the first move
 * @param to the day as it was last known
 * @param slipped when it last moved to a later day
 */
record Shift(LocalDate from, LocalDate to, Instant slipped) {

    static final String OLD = "old";
    static final String NEW = "new";
    static final String FITS = "fits";
    static final String SLIPPED = "slipped";

    /** What an open finding remembers. */
    static Shift of(Finding finding) {
        return new Shift(
                LocalDate.parse(finding.fact(OLD)),
                LocalDate.parse(finding.fact(NEW)),
                Instant.parse(finding.fact(SLIPPED)));
    }

    /** With the date as it stands; while the date is gone or not known, as it was. */
    Shift now(Value<LocalDate> due, Instant now) {
        if (due instanceof Value.Present<LocalDate>(LocalDate day)) {
            return new Shift(from, day, day.isAfter(to) ? now : slipped);
        }
        return this;
    }

    /** The date is no later than it was before the first move. */
    boolean takenBack() {
        return !to.isAfter(from);
    }

    Map<String, String> facts(Value<LocalDate> dependentDue) {
        return Map.of(
                OLD, from.toString(),
                NEW, to.toString(),
                FITS, fits(dependentDue),
                SLIPPED, slipped.toString());
    }

    /** Whether the dependent can still be done by its own due day. */
    private String fits(Value<LocalDate> dependentDue) {
        return dependentDue.known().map(day -> day.isBefore(to) ? "no" : "yes").orElse("unknown");
    }
}
