package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One item's view of the items around it. Everything is already fetched: asking costs no call.
 * Lists are in order of distance, then of reference, name each item once and never the item itself,
 * so that a cycle of links is no trouble.
 */
public final class Neighbourhood {

    private final WorkItem self;
    private final LinkGraph links;
    private final Function<ItemRef, Neighbour> lookup;

    /**
     * @param lookup the state of an item by reference; {@link Neighbour.Outside} where it is not
     *     known
     */
    public Neighbourhood(WorkItem self, LinkGraph links, Function<ItemRef, Neighbour> lookup) {
        this.self = self;
        this.links = links;
        this.lookup = lookup;
    }

    /** An item that nothing is linked to. */
    public static Neighbourhood alone(WorkItem self) {
        return new Neighbourhood(self, new LinkGraph(), Neighbour.Outside::new);
    }

    /** The items that block this one directly. */
    public List<Neighbour> blockers() {
        return direct(links.blockersOf(self.ref()));
    }

    /** The items that wait for this one directly. */
    public List<Neighbour> dependents() {
        return direct(links.dependentsOf(self.ref()));
    }

    /** The items that block this one over at most {@code depth} links. */
    public List<Neighbour> blockersWithin(int depth) {
        return depth == 1 ? blockers() : within(depth, links::blockersOf);
    }

    /** The items that wait for this one over at most {@code depth} links. */
    public List<Neighbour> dependentsWithin(int depth) {
        return depth == 1 ? dependents() : within(depth, links::dependentsOf);
    }

    /** All items that wait for this one, over any number of links. */
    public List<Neighbour> downstream() {
        return within(Integer.MAX_VALUE, links::dependentsOf);
    }

    /** The parent, where the item is known to have one. */
    public Optional<Neighbour> parent() {
        return self.parent().known().map(lookup);
    }

    /** The children that the item names. */
    public List<Neighbour> children() {
        List<ItemRef> children = self.relations().children().orElse(List.of());
        return children.isEmpty() ? List.of() : children.stream().map(lookup).toList();
    }

    /** The same surroundings seen from another item of them. */
    public Neighbourhood around(WorkItem other) {
        return new Neighbourhood(other, links, lookup);
    }

    private List<Neighbour> direct(NavigableSet<ItemRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        List<Neighbour> found = new ArrayList<>(refs.size());
        for (ItemRef ref : refs) {
            found.add(lookup.apply(ref));
        }
        return found;
    }

    private List<Neighbour> within(int depth, Function<ItemRef, NavigableSet<ItemRef>> next) {
        Set<ItemRef> seen = new LinkedHashSet<>();
        seen.add(self.ref());
        List<ItemRef> ring = List.of(self.ref());
        for (int distance = 0; distance < depth && !ring.isEmpty(); distance++) {
            List<ItemRef> outer = new ArrayList<>();
            for (ItemRef ref : ring) {
                next.apply(ref).stream().filter(seen::add).forEach(outer::add);
            }
            ring = outer;
        }
        seen.remove(self.ref());
        return seen.stream().map(lookup).toList();
    }
}
