package dev.banksman.bench.replay;

import dev.banksman.diff.Change;
import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.PastSnapshot;
import dev.banksman.history.ReplayListener;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;

/**
 * Passes a history on to a replay and listens to it, to count the live items: those that were made
 * and are not done, or of which more will be heard. Of the others a replay keeps little.
 */
final class LiveItems implements Chronicle, ReplayListener {

    private final Chronicle history;
    private final Watch watch;
    private boolean last;
    private long states;
    private long live;
    private long finished;

    /** Is told before each state what the replay holds by then. */
    @FunctionalInterface
    interface Watch {
        void before(long state, long live, long finished);
    }

    LiveItems(Chronicle history, Watch watch) {
        this.history = history;
        this.watch = watch;
    }

    long states() {
        return states;
    }

    @Override
    public boolean hasNext() {
        return history.hasNext();
    }

    @Override
    public PastSnapshot next() {
        watch.before(states, live, finished);
        states++;
        PastSnapshot snapshot = history.next();
        last = snapshot.last();
        return snapshot;
    }

    @Override
    public void changed(Instant at, WorkItem item, List<Change> changes) {
        if (changes.stream().anyMatch(Change.Created.class::isInstance)) {
            live++;
        }
        if (last && item.in(StatusCategory.DONE)) {
            live--;
            finished++;
        }
    }

    @Override
    public InputPlace where(ItemRef ref) {
        return history.where(ref);
    }

    @Override
    public boolean knows(ItemRef ref) {
        return history.knows(ref);
    }

    @Override
    public Instant begin() {
        return history.begin();
    }

    @Override
    public Instant end() {
        return history.end();
    }

    @Override
    public long changes() {
        return history.changes();
    }

    @Override
    public long items() {
        return history.items();
    }

    @Override
    public void close() {
        history.close();
    }
}
