package dev.banksman.testkit;

import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Baseline;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.judge.Judge;
import dev.banksman.judge.Judgement;
import dev.banksman.judge.Ripple;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stored rows and the judge over them. It learns of items by {@link #observe} and says what it
 * hears; it has no clock of its own.
 */
final class Desk {

    private final Judge judge;
    private final LinkGraph links = new LinkGraph();
    private final FamilyGraph families = new FamilyGraph();
    private final Map<ItemRef, Row> rows = new TreeMap<>();
    private final Ears ears;
    private Baseline baseline = Baseline.NOTHING;

    Desk(List<Rule<?>> rules, Ears ears) {
        this.judge = new Judge(rules);
        this.ears = ears;
    }

    /** The same rows as they come back from storage, before another judge. */
    Desk restarted(List<Rule<?>> rules) {
        Desk next = new Desk(rules, ears);
        rows.forEach((ref, row) -> next.rows.put(ref, Storage.roundTrip(row)));
        rows.values().forEach(row -> next.connect(Optional.empty(), row.item()));
        return next;
    }

    Map<ItemRef, Row> rows() {
        return rows;
    }

    /** Stores items that were there already, judging none. */
    void store(ItemRef ref, Neighbour.Known truth) {
        rows.put(ref, new Row(truth.item(), truth.tenure(), Docket.EMPTY, Optional.empty()));
        connect(Optional.empty(), truth.item());
    }

    /** Looks at the item as it stands, judges it, and whoever its change can concern. */
    void observe(ItemRef ref, Neighbour.Known truth, Instant now) {
        Row before = rows.get(ref);
        Optional<WorkItem> previous = Optional.ofNullable(before).map(Row::item);
        List<Change> changes =
                previous.map(item -> SnapshotDiff.between(item, truth.item()))
                        .orElseGet(SnapshotDiff::created);
        NavigableSet<ItemRef> concerned = concerned(ref);
        if (before == null) {
            store(ref, truth);
        } else {
            rows.put(ref, before.stating(truth.item(), truth.tenure()));
            connect(previous, truth.item());
        }
        concerned.addAll(concerned(ref));
        judge(ref, previous, changes, now, Case.Cause.CHANGE);
        if (!changes.isEmpty()) {
            concerned.forEach(other -> look(other, now, Case.Cause.CHANGE));
        }
    }

    /** Judges an item for the first time: what holds is baseline. */
    void switchOn(ItemRef ref, Instant now) {
        baseline = Baseline.EVERYTHING;
        look(ref, now, Case.Cause.CHANGE);
        baseline = Baseline.NOTHING;
    }

    /** Judges an item in which nothing changed. */
    void look(ItemRef ref, Instant now, Case.Cause cause) {
        Row row = rows.get(ref);
        if (row != null) {
            judge(ref, Optional.empty(), List.of(), now, cause);
        }
    }

    /** Judges an item as one that was not there before. */
    void meet(ItemRef ref, Instant now) {
        judge(ref, Optional.empty(), SnapshotDiff.created(), now, Case.Cause.CHANGE);
    }

    private void judge(
            ItemRef ref,
            Optional<WorkItem> previous,
            List<Change> changes,
            Instant now,
            Case.Cause cause) {
        Row row = Objects.requireNonNull(rows.get(ref), ref::toString);
        Case item =
                new Case(
                        new Neighbour.Known(row.item(), row.tenure()),
                        new Neighbourhood(row.item(), links, families, this::neighbour),
                        previous,
                        changes,
                        row.docket(),
                        now,
                        cause,
                        baseline);
        Judgement judgement = judge.judge(item);
        if (judgement.recheckAt().filter(at -> !at.isAfter(now)).isPresent()) {
            throw new AssertionError(ref + " asks for another look at " + now + " or before");
        }
        rows.put(ref, row.judged(judgement.docket(), judgement.recheckAt()));
        ears.hear(ref, judgement);
    }

    private Neighbour neighbour(ItemRef ref) {
        Row row = rows.get(ref);
        return row == null
                ? new Neighbour.Outside(ref)
                : new Neighbour.Known(row.item(), row.tenure());
    }

    /** Who may be judged otherwise when this item changes, as the rules' reach says. */
    private NavigableSet<ItemRef> concerned(ItemRef ref) {
        return new Ripple(judge.reach(), links, families).of(ref);
    }

    private void connect(Optional<WorkItem> before, WorkItem after) {
        families.restate(before, after);
        links.restate(before, after);
    }
}
