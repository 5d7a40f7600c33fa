package dev.banksman.report;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A history from a list of states, in their order. */
record PastList(List<PastSnapshot> all, Iterator<PastSnapshot> left) implements Chronicle {

    static PastList of(PastSnapshot... snapshots) {
        List<PastSnapshot> all = List.of(snapshots);
        return new PastList(all, all.iterator());
    }

    @Override
    public boolean hasNext() {
        return left.hasNext();
    }

    @Override
    public PastSnapshot next() {
        return left.next();
    }

    @Override
    public InputPlace where(ItemRef ref) {
        return InputPlace.UNKNOWN;
    }

    @Override
    public boolean knows(ItemRef ref) {
        return all.stream().anyMatch(snapshot -> snapshot.ref().equals(ref));
    }

    @Override
    public Instant begin() {
        return all.getFirst().at();
    }

    @Override
    public Instant end() {
        return all.getLast().at();
    }

    @Override
    public long changes() {
        return all.size();
    }

    @Override
    public long items() {
        return all.stream().map(PastSnapshot::ref).distinct().count();
    }

    @Override
    public void close() {}

    static PastSnapshot snapshot(Instant at, WorkItem item) {
        return new PastSnapshot(at, Optional.empty(), item, false);
    }
}
