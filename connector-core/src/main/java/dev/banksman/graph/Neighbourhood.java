package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One item's view of the items around it. Everything is already fetched: asking costs no call.
 * Lists are in order of distance, then of reference, name each item once and never the item itself,
 * so that a cycle of links is no trouble.
 */
public final class Neighbourhood {

    private final WorkItem self;
    private final LinkGraph links;
    private final FamilyGraph families;
    private final Function<ItemRef, Neighbour> lookup;

    /**
     * @param families says whose children there are besides those that an item names itself
     * @param lookup the state of an item by reference; {@link Neighbour.Outside} where it is not
     *     known
     */
    public Neighbourhood(
            WorkItem self,
            LinkGraph links,
            FamilyGraph families,
            Function<ItemRef, Neighbour> lookup) {
        this.self = self;
        this.links = links;
        this.families = families;
        this.lookup = lookup;
    }

    /** Surroundings in which an item has the children that it names. */
    public Neighbourhood(WorkItem self, LinkGraph links, Function<ItemRef, Neighbour> lookup) {
        this(self, links, new FamilyGraph(), lookup);
    }

    /** An item that nothing is linked to. */
    public static Neighbourhood alone(WorkItem self) {
        return new Neighbourhood(self, new LinkGraph(), Neighbour.Outside::new);
    }

    /** The items that block this one directly. */
    public List<Neighbour> blockers() {
        return found(links.blockersOf(self.ref()));
    }

    /** The items that wait for this one directly. */
    public List<Neighbour> dependents() {
        return found(links.dependentsOf(self.ref()));
    }

    /** The items that block this one over at most {@code depth} links. */
    public List<Neighbour> blockersWithin(int depth) {
        return found(links.blockersWithin(self.ref(), depth));
    }

    /** The items that wait for this one over at most {@code depth} links. */
    public List<Neighbour> dependentsWithin(int depth) {
        return found(links.dependentsWithin(self.ref(), depth));
    }

    /** All items that wait for this one, over any number of links. */
    public List<Neighbour> downstream() {
        return dependentsWithin(Integer.MAX_VALUE);
    }

    /** The parent, where the item is known to have one. */
    public Optional<Neighbour> parent() {
        return self.parent().known().map(lookup);
    }

    /** The children, whether the item names them or they name it, in order of references. */
    public List<Neighbour> children() {
        List<ItemRef> named = self.relations().children().orElse(List.of());
        NavigableSet<ItemRef> naming = families.childrenOf(self.ref());
        if (naming.containsAll(named)) {
            return found(naming);
        }
        NavigableSet<ItemRef> all = new TreeSet<>(naming);
        all.addAll(named);
        return found(all);
    }

    /** The same surroundings seen from another item of them. */
    public Neighbourhood around(WorkItem other) {
        return new Neighbourhood(other, links, families, lookup);
    }

    private List<Neighbour> found(Collection<ItemRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        List<Neighbour> found = new ArrayList<>(refs.size());
        for (ItemRef ref : refs) {
            found.add(lookup.apply(ref));
        }
        return found;
    }
}
