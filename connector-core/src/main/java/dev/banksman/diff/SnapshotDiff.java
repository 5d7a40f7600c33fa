package dev.banksman.diff;

import dev.banksman.diff.Change.Part;
import dev.banksman.item.Comment;
import dev.banksman.item.Flow;
import dev.banksman.item.Link;
import dev.banksman.item.Schedule;
import dev.banksman.item.WorkItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two states of one item. Parts shared by both states cost one comparison of references.
 */
@SuppressWarnings("ReferenceEquality") // a shared part is equal: the cheap answer comes first
public final class SnapshotDiff {

    private static final List<Change> NOTHING = List.of();
    private static final List<Change> CREATED = List.of(new Change.Created());

    private SnapshotDiff() {}

    /** The changes of an item that was not there before. */
    public static List<Change> created() {
        return CREATED;
    }

    /** What differs, in a fixed order; no elements when the states say the same. */
    public static List<Change> between(WorkItem before, WorkItem after) {
        if (before == after) {
            return NOTHING;
        }
        List<Change> changes = new ArrayList<>(4);
        flow(before.flow(), after.flow(), changes);
        schedule(before.schedule(), after.schedule(), changes);
        relations(before, after, changes);
        comments(before, after, changes);
        edited(before.identity(), after.identity(), Part.IDENTITY, changes);
        edited(before.wording(), after.wording(), Part.WORDING, changes);
        edited(before.traits(), after.traits(), Part.TRAITS, changes);
        edited(before.fields(), after.fields(), Part.FIELDS, changes);
        return changes;
    }

    private static void flow(Flow before, Flow after, List<Change> changes) {
        if (same(before, after)) {
            return;
        }
        if (!before.status().equals(after.status())) {
            changes.add(new Change.StatusMoved(before.status(), after.status()));
        }
        if (!before.owner().equals(after.owner())) {
            changes.add(new Change.OwnerChanged(before.owner(), after.owner()));
        }
        if (!before.blocked().equals(after.blocked())) {
            changes.add(new Change.BlockedChanged(before.blocked(), after.blocked()));
        }
        edited(before.reporter(), after.reporter(), Part.FLOW, changes);
    }

    private static void schedule(Schedule before, Schedule after, List<Change> changes) {
        if (same(before, after)) {
            return;
        }
        if (before.due().equals(after.due())) {
            changes.add(new Change.Edited(Part.SCHEDULE));
            return;
        }
        changes.add(new Change.DueMoved(before.due(), after.due()));
        edited(before.withDue(after.due()), after, Part.SCHEDULE, changes);
    }

    private static void relations(WorkItem before, WorkItem after, List<Change> changes) {
        if (same(before.relations(), after.relations())) {
            return;
        }
        List<Link> had = before.links();
        List<Link> has = after.links();
        has.stream()
                .filter(l -> !had.contains(l))
                .forEach(l -> changes.add(new Change.LinkMade(l)));
        had.stream()
                .filter(l -> !has.contains(l))
                .forEach(l -> changes.add(new Change.LinkGone(l)));
        edited(
                before.relations().withLinks(after.relations().links()),
                after.relations(),
                Part.RELATIONS,
                changes);
    }

    private static void comments(WorkItem before, WorkItem after, List<Change> changes) {
        List<Comment> had = before.comments();
        List<Comment> has = after.comments();
        if (had == has || had.equals(has)) {
            return;
        }
        if (has.size() > had.size() && has.subList(0, had.size()).equals(had)) {
            has.subList(had.size(), has.size()).forEach(c -> changes.add(new Change.Commented(c)));
            return;
        }
        Set<Comment> known = new HashSet<>(had);
        has.stream()
                .filter(c -> !known.contains(c))
                .forEach(c -> changes.add(new Change.Commented(c)));
        if (!has.containsAll(had)) {
            changes.add(new Change.Edited(Part.COMMENTS));
        }
    }

    private static void edited(Object before, Object after, Part part, List<Change> changes) {
        if (!same(before, after)) {
            changes.add(new Change.Edited(part));
        }
    }

    private static boolean same(Object before, Object after) {
        return before == after || before.equals(after);
    }
}
