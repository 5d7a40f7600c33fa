package dev.banksman.port;

import dev.banksman.item.Person;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.Optional;

/**
 * The whole of an item at one time.
 *
 * @param updated by the tracker's clock; what tells an older state from a newer one
 * @param actor whose change made it so, where the source says
 */
public record Snapshot(WorkItem item, Instant updated, Optional<Person> actor) {}
