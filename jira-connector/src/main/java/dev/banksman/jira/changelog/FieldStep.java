package dev.banksman.jira.changelog;

import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;

/** How a change of one field alters an item. Undoing is the same step with its sides swapped. */
interface FieldStep {

    /** The item with what one side says taken away and what the other says put in its place. */
    WorkItem turn(WorkItem item, Side gone, Side come, Doubts doubts);

    /**
     * Whether an item is in the state that a change says it left; the unknown contradicts nothing.
     */
    boolean agrees(WorkItem item, Side left);

    /** Whether an item as it is today tells enough of the field to contradict a change. */
    default boolean told(WorkItem today) {
        return true;
    }

    /** For fields that are no part of an item. */
    FieldStep NONE =
            new FieldStep() {
                @Override
                public WorkItem turn(WorkItem item, Side gone, Side come, Doubts doubts) {
                    return item;
                }

                @Override
                public boolean agrees(WorkItem item, Side left) {
                    return true;
                }
            };
}
