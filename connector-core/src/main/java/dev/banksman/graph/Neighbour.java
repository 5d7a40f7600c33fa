package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;

/** An item that another one names: known with its state, or outside what is known. */
public sealed interface Neighbour {

    ItemRef ref();

    /** The category of its status; not known of an item outside. */
    Value<StatusCategory> category();

    record Known(WorkItem item, Tenure tenure) implements Neighbour {
        @Override
        public ItemRef ref() {
            return item.ref();
        }

        @Override
        public Value<StatusCategory> category() {
            return item.category();
        }
    }

    /** Named by a link, but its state is not known. */
    record Outside(ItemRef ref) implements Neighbour {
        private static final Value<StatusCategory> CATEGORY =
                Value.unknown("outside what is known");

        @Override
        public Value<StatusCategory> category() {
            return CATEGORY;
        }
    }
}
