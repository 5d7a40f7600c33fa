package dev.banksman.store.codec;

import dev.banksman.diff.Change;
import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Baseline;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.port.Decision;
import dev.banksman.port.Decision.Edge;
import dev.banksman.port.Surroundings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision with its surroundings as a list of items and edges, since a view cannot be kept. */
record KeptDecision(
        Neighbour.Known present,
        Optional<WorkItem> previous,
        List<Change> changes,
        Docket docket,
        Instant now,
        Case.Cause cause,
        Baseline baseline,
        long policies,
        List<Neighbour.Known> neighbours,
        List<Edge> blocks,
        List<Edge> parents) {

    static KeptDecision of(Decision decision) {
        Case hearing = decision.hearing();
        return new KeptDecision(
                hearing.present(),
                hearing.previous(),
                hearing.changes(),
                hearing.docket(),
                hearing.now(),
                hearing.cause(),
                hearing.baseline(),
                decision.policies(),
                decision.neighbours(),
                decision.blocks(),
                decision.parents());
    }

    Decision decision() {
        LinkGraph links = new LinkGraph();
        blocks.forEach(edge -> links.add(edge.from(), edge.to()));
        FamilyGraph families = new FamilyGraph();
        parents.forEach(edge -> families.add(edge.from(), edge.to()));
        Map<ItemRef, Neighbour.Known> items = new HashMap<>();
        neighbours.forEach(known -> items.put(known.ref(), known));
        items.put(present.ref(), present);
        Surroundings around = new Surroundings(links, families, items);
        Case hearing =
                new Case(
                        present,
                        around.seenFrom(present.item()),
                        previous,
                        changes,
                        docket,
                        now,
                        cause,
                        baseline);
        return new Decision(hearing, policies, neighbours, blocks, parents);
    }
}
