package dev.banksman.history;

import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.diff.Tenures;
import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Ripple;
import dev.banksman.policy.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items of a replay as they are at its present moment, and how they hang together. */
final class ItemFiles {

    private final Map<ItemRef, ItemFile> files = new HashMap<>();
    private final LinkGraph links = new LinkGraph();
    private final FamilyGraph families = new FamilyGraph();
    private final Set<Set<ItemRef>> circlesTold = new HashSet<>();
    private final Consumer<List<ItemRef>> circles;

    /**
     * @param circles hears once of each circle of items that wait for each other
     */
    ItemFiles(Consumer<List<ItemRef>> circles) {
        this.circles = circles;
    }

    /** What a new state of an item made of it. */
    record Applied(ItemFile file, Optional<WorkItem> previous, List<Change> changes) {

        /** Whether other items may be near now than were before. */
        @SuppressWarnings("ReferenceEquality") // what was not touched is shared
        boolean relates() {
            return previous.isEmpty()
                    || previous.get().relations() != file.present.item().relations();
        }
    }

    @Nullable ItemFile find(ItemRef ref) {
        return files.get(ref);
    }

    int size() {
        return files.size();
    }

    /** All items, in order of their references. */
    Collection<ItemFile> all() {
        Map<ItemRef, ItemFile> sorted = new TreeMap<>(files);
        return sorted.values();
    }

    Neighbourhood around(WorkItem item) {
        return new Neighbourhood(item, links, families, this::neighbour);
    }

    Applied apply(PastSnapshot snapshot) {
        ItemFile file = files.get(snapshot.ref());
        return file == null ? created(snapshot) : changed(file, snapshot);
    }

    /** The items whose judgement a change of this one can alter, itself left out, in order. */
    SequencedSet<ItemRef> touchedBy(WorkItem item, Reach reach) {
        return new Ripple(reach, links, families).of(item.ref());
    }

    /** Whether something stays unsaid on the item because it was changed in a burst. */
    boolean isUnsaid(ItemRef ref) {
        ItemFile file = files.get(ref);
        return file != null && file.desk.isUnsaid();
    }

    /** An item of which nothing more is heard keeps only what others need to see of it. */
    void retire(ItemFile file) {
        file.retired = true;
        file.present = new Neighbour.Known(Retired.of(file.present.item()), file.present.tenure());
    }

    private Applied created(PastSnapshot snapshot) {
        WorkItem item = snapshot.item();
        Tenure tenure = Tenures.atCreation(item, snapshot.at());
        ItemFile file = new ItemFile(new Neighbour.Known(item, tenure));
        files.put(item.ref(), file);
        item.links().forEach(link -> connect(item.ref(), link));
        families.restate(Optional.empty(), item);
        return new Applied(file, Optional.empty(), SnapshotDiff.created());
    }

    private Applied changed(ItemFile file, PastSnapshot snapshot) {
        WorkItem before = file.present.item();
        WorkItem after = snapshot.item();
        List<Change> changes = SnapshotDiff.between(before, after);
        Tenure tenure =
                Tenures.after(file.present.tenure(), changes, snapshot.at(), snapshot.actor());
        file.present = new Neighbour.Known(after, tenure);
        changes.forEach(change -> take(file, change, snapshot.at()));
        families.restate(Optional.of(before), after);
        return new Applied(file, Optional.of(before), changes);
    }

    private void take(ItemFile file, Change change, Instant at) {
        ItemRef self = file.present.item().ref();
        switch (change) {
            case Change.LinkMade(Link link) -> connect(self, link);
            case Change.LinkGone(Link link) -> disconnect(file.present.item(), link);
            case Change.StatusMoved moved -> move(file, moved, at);
            case Change.Created created -> {}
            case Change.OwnerChanged changed -> {}
            case Change.BlockedChanged changed -> {}
            case Change.DueMoved moved -> {}
            case Change.Commented commented -> {}
            case Change.Edited edited -> {}
        }
    }

    private static void move(ItemFile file, Change.StatusMoved moved, Instant at) {
        file.cameFrom = moved.from().known();
        boolean wasDone = moved.from().flatMap(Status::category).is(StatusCategory.DONE);
        if (wasDone && !moved.to().flatMap(Status::category).is(StatusCategory.DONE)) {
            file.desk = file.desk.reopened(at);
        }
    }

    private void connect(ItemRef self, Link link) {
        if (link.role() == LinkRole.BLOCKS) {
            connect(self, link.other());
        } else if (link.role() == LinkRole.BLOCKED_BY) {
            connect(link.other(), self);
        }
    }

    private void connect(ItemRef blocker, ItemRef dependent) {
        if (links.add(blocker, dependent)) {
            List<ItemRef> circle = links.circle(blocker, dependent);
            if (!circle.isEmpty() && circlesTold.add(Set.copyOf(circle))) {
                circles.accept(circle);
            }
        }
    }

    /** Two links of different types can say the same; the edge goes with the last of them. */
    private void disconnect(WorkItem item, Link gone) {
        if (item.links().stream().anyMatch(link -> saysTheSame(link, gone))) {
            return;
        }
        if (gone.role() == LinkRole.BLOCKS) {
            links.remove(item.ref(), gone.other());
        } else if (gone.role() == LinkRole.BLOCKED_BY) {
            links.remove(gone.other(), item.ref());
        }
    }

    private static boolean saysTheSame(Link one, Link other) {
        return one.role() == other.role() && one.other().equals(other.other());
    }

    private Neighbour neighbour(ItemRef ref) {
        ItemFile file = files.get(ref);
        return file == null ? new Neighbour.Outside(ref) : file.present;
    }
}
