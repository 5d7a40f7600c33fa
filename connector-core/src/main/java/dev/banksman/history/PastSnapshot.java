package dev.banksman.history;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of one item from one instant on: there is one for its creation, one for each changelog
 * entry with all its fields applied, and one for each comment.
 *
 * @param actor who made the change; empty when the source does not say
 * @param last whether no further state of this item follows in the history
 */
public record PastSnapshot(Instant at, Optional<Person> actor, WorkItem item, boolean last) {

    public ItemRef ref() {
        return item.ref();
    }
}
