package dev.banksman.history;

import dev.banksman.diff.Change;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.Plan;
import java.time.Instant;
import java.util.List;

/** Several listeners that hear the same replay, each in turn. */
record Listeners(List<ReplayListener> listeners) implements ReplayListener {

    @Override
    public void recorded(Instant at, WorkItem item) {
        listeners.forEach(listener -> listener.recorded(at, item));
    }

    @Override
    public void changed(Instant at, WorkItem item, List<Change> changes) {
        listeners.forEach(listener -> listener.changed(at, item, changes));
    }

    @Override
    public void told(Told told) {
        listeners.forEach(listener -> listener.told(told));
    }

    @Override
    public void wrote(Instant at, Plan.Write write) {
        listeners.forEach(listener -> listener.wrote(at, write));
    }

    @Override
    public void unknown(ItemRef item, Judgement.Unknown unknown) {
        listeners.forEach(listener -> listener.unknown(item, unknown));
    }

    @Override
    public void circle(List<ItemRef> items) {
        listeners.forEach(listener -> listener.circle(items));
    }
}
