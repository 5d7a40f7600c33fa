package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that an event says: look at this item.
 *
 * @param project the key of the item's project, "" when the event does not say
 * @param actor whose doing it was, where the event says
 * @param at the event's own time
 * @param body what the tracker wrote, as JSON; "" when it says nothing that could be used
 */
public record Look(
        ItemRef item, String project, Kind kind, Optional<Person> actor, Instant at, String body) {

    /** What an event is good for. */
    public enum Kind {
        /** The body carries the whole item. */
        SNAPSHOT,
        /** The body carries one comment, made, changed or deleted. */
        COMMENT,
        /** Something happened: only a read tells what the item is now. */
        HINT,
        /** The item was deleted. */
        GONE
    }
}
