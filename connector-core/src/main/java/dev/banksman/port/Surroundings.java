package dev.banksman.port;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.util.Map;

/** The items near one, already fetched, with how they hang together. */
public record Surroundings(
        LinkGraph links, FamilyGraph families, Map<ItemRef, Neighbour.Known> items) {

    public Surroundings {
        items = Map.copyOf(items);
    }

    /** What that item sees of them; what was not fetched is outside. */
    public Neighbourhood seenFrom(WorkItem item) {
        return new Neighbourhood(item, links, families, this::neighbour);
    }

    private Neighbour neighbour(ItemRef ref) {
        Neighbour known = items.get(ref);
        return known == null ? new Neighbour.Outside(ref) : known;
    }
}
