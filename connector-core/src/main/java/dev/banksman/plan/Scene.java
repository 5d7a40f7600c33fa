package dev.banksman.plan;

import dev.banksman.item.Status;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item with what just happened to the findings on it.
 *
 * @param cameFrom the status before the present one, where it is known
 * @param waived ids of the rules that are not to speak on this item
 * @param deed what somebody did just now
 */
public record Scene(
        WorkItem item,
        Optional<Status> cameFrom,
        Desk desk,
        List<FindingEvent> events,
        Instant now,
        Set<String> waived,
        Optional<Deed> deed) {

    public Scene {
        events = List.copyOf(events);
        waived = Set.copyOf(waived);
    }

    /** Nothing is waived, and what closes a finding is not told. */
    public Scene(
            WorkItem item,
            Optional<Status> cameFrom,
            Desk desk,
            List<FindingEvent> events,
            Instant now) {
        this(item, cameFrom, desk, events, now, Set.of(), Optional.empty());
    }
}
