package dev.banksman.history;

import dev.banksman.diff.Change;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.Plan;
import java.time.Instant;
import java.util.List;

/** Hears what a replay comes upon, in time order; within one instant by item, policy and key. */
public interface ReplayListener {

    /** Lets all of these hear the same replay, each in turn. */
    static ReplayListener all(List<? extends ReplayListener> listeners) {
        return new Listeners(List.copyOf(listeners));
    }

    /** An item was made or changed before the window that is judged. */
    default void recorded(Instant at, WorkItem item) {}

    /** An item was made or changed. */
    default void changed(Instant at, WorkItem item, List<Change> changes) {}

    /** Something happened to a finding. */
    default void told(Told told) {}

    /** An effect would have been written. */
    default void wrote(Instant at, Plan.Write write) {}

    /** Something could not be told; once for each item, rule and thing. */
    default void unknown(ItemRef item, Judgement.Unknown unknown) {}

    /** Links came to form a circle: each of these items blocks the next, the last the first. */
    default void circle(List<ItemRef> items) {}
}
