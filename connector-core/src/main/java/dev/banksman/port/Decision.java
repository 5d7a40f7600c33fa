package dev.banksman.port;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.judge.Case;
import java.util.List;

/**
 * The inputs of a judgement, so that it can be shown and judged again.
 *
 * @param policies the version of the policies
 * @param neighbours the items that the case could see, with their states
 * @param blocks which of them blocks which, as blocker and dependent
 * @param parents which of them is whose parent, as parent and child
 */
public record Decision(
        Case hearing,
        long policies,
        List<Neighbour.Known> neighbours,
        List<Edge> blocks,
        List<Edge> parents) {

    /** An edge between two items. */
    public record Edge(ItemRef from, ItemRef to) {}

    public Decision {
        neighbours = List.copyOf(neighbours);
        blocks = List.copyOf(blocks);
        parents = List.copyOf(parents);
    }
}
