package dev.banksman.bench.replay;

import dev.banksman.diff.Change;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.Plan;
import java.time.Instant;
import java.util.List;

/** Several listeners that hear the same, one after the other. */
record Audience(List<ReplayListener> listeners) implements ReplayListener {

    @Override
    public void recorded(Instant at, WorkItem item) {
        listeners.forEach(each -> each.recorded(at, item));
    }

    @Override
    public void changed(Instant at, WorkItem item, List<Change> changes) {
        listeners.forEach(each -> each.changed(at, item, changes));
    }

    @Override
    public void told(Told told) {
        listeners.forEach(each -> each.told(told));
    }

    @Override
    public void wrote(Instant at, Plan.Write write) {
        listeners.forEach(each -> each.wrote(at, write));
    }

    @Override
    public void unknown(ItemRef item, Judgement.Unknown unknown) {
        listeners.forEach(each -> each.unknown(item, unknown));
    }
}
