package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;

/** An item that another one names: known with its state, or outside what is known. */
public sealed interface Neighbour {

    ItemRef ref();

    record Known(WorkItem item, Tenure tenure) implements Neighbour {
        @Override
        public ItemRef ref() {
            return item.ref();
        }
    }

    /** Named by a link, but its state is not known. */
    record Outside(ItemRef ref) implements Neighbour {}
}
