package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which item blocks which. A tracker states one link on both of its items, so an edge is shared:
 * the latest word on it counts, whichever side it came from. Not safe for use by several threads.
 */
public final class LinkGraph {

    private final Map<ItemRef, NavigableSet<ItemRef>> blockers = new HashMap<>();
    private final Map<ItemRef, NavigableSet<ItemRef>> dependents = new HashMap<>();

    /** States that {@code blocker} blocks {@code dependent}; an item never blocks itself. */
    public boolean add(ItemRef blocker, ItemRef dependent) {
        if (blocker.equals(dependent)) {
            return false;
        }
        dependents.computeIfAbsent(blocker, k -> new TreeSet<>()).add(dependent);
        return blockers.computeIfAbsent(dependent, k -> new TreeSet<>()).add(blocker);
    }

    /** States that {@code blocker} no longer blocks {@code dependent}. */
    public boolean remove(ItemRef blocker, ItemRef dependent) {
        drop(dependents, blocker, dependent);
        return drop(blockers, dependent, blocker);
    }

    /** The items that block this one directly, in order of their references. */
    public NavigableSet<ItemRef> blockersOf(ItemRef item) {
        return blockers.getOrDefault(item, Collections.emptyNavigableSet());
    }

    /** The items that wait for this one directly, in order of their references. */
    public NavigableSet<ItemRef> dependentsOf(ItemRef item) {
        return dependents.getOrDefault(item, Collections.emptyNavigableSet());
    }

    private static boolean drop(
            Map<ItemRef, NavigableSet<ItemRef>> edges, ItemRef from, ItemRef to) {
        NavigableSet<ItemRef> ends = edges.get(from);
        if (ends == null || !ends.remove(to)) {
            return false;
        }
        if (ends.isEmpty()) {
            edges.remove(from);
        }
        return true;
    }
}
