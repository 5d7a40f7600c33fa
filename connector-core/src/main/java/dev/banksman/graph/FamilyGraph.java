package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which item is whose parent, whether the parent says so or the child. Not safe for use by several
 * threads.
 */
public final class FamilyGraph {

    /** A parent stands before its child as a blocker before its dependent. */
    private final LinkGraph edges = new LinkGraph();

    /** Takes in what an item says of its parent and children, in place of what it said before. */
    @SuppressWarnings("ReferenceEquality") // a shared part is equal: the cheap answer comes first
    public void restate(Optional<WorkItem> before, WorkItem after) {
        if (before.isPresent() && before.get().relations() == after.relations()) {
            return;
        }
        before.ifPresent(this::forget);
        after.parent().known().ifPresent(parent -> edges.add(parent, after.ref()));
        children(after).forEach(child -> edges.add(after.ref(), child));
    }

    /** States that one is the parent of the other, whoever says so. */
    public void add(ItemRef parent, ItemRef child) {
        edges.add(parent, child);
    }

    /** The parent and the children of an item, in order of their references. */
    public NavigableSet<ItemRef> of(ItemRef item) {
        NavigableSet<ItemRef> parents = edges.blockersOf(item);
        NavigableSet<ItemRef> children = edges.dependentsOf(item);
        if (parents.isEmpty() || children.isEmpty()) {
            return parents.isEmpty() ? children : parents;
        }
        NavigableSet<ItemRef> family = new TreeSet<>(parents);
        family.addAll(children);
        return family;
    }

    /** The children of an item, whether it names them or they name it, in order of references. */
    public NavigableSet<ItemRef> childrenOf(ItemRef item) {
        return edges.dependentsOf(item);
    }

    private void forget(WorkItem item) {
        item.parent().known().ifPresent(parent -> edges.remove(parent, item.ref()));
        children(item).forEach(child -> edges.remove(item.ref(), child));
    }

    private static List<ItemRef> children(WorkItem item) {
        return item.relations().children().orElse(List.of());
    }
}
