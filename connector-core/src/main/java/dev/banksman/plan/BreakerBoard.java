package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.Optional;

/** Stops the effects of a rule that suddenly hits many items. */
@FunctionalInterface
public interface BreakerBoard {

    /**
     * Asks whether a rule may speak on an item now; if so, the item counts as hit.
     *
     * @return empty when it may, else when it may be asked again
     */
    Optional<Instant> stopped(String rule, ItemRef item, Instant now, WorkCalendar calendar);
}
