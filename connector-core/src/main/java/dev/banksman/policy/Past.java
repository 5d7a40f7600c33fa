package dev.banksman.policy;

import dev.banksman.diff.Change;
import dev.banksman.item.WorkItem;
import java.util.List;
import java.util.Optional;

/**
 * What came before a judgement.
 *
 * @param previous the state before, unless the item is new or time alone made us look
 * @param changes what differs from it
 * @param open this policy's own findings that stand open, as this item's judging raised them
 */
public record Past(Optional<WorkItem> previous, List<Change> changes, List<Finding> open) {

    /** Nothing changed and nothing is open. */
    public static final Past NONE = new Past(Optional.empty(), List.of(), List.of());
}
