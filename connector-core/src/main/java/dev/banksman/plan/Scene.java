package dev.banksman.plan;

import dev.banksman.item.Status;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item with what just happened to the findings on it.
 *
 * @param cameFrom the status before the present one, where it is known
 */
public record Scene(
        WorkItem item,
        Optional<Status> cameFrom,
        Desk desk,
        List<FindingEvent> events,
        Instant now) {}
