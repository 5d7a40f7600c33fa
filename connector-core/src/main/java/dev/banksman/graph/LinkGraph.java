package dev.banksman.graph;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.WorkItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

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

    /**
     * Takes in what an item says of its links in place of what it said before. Two links of
     * different types can say the same; the edge goes with the last of them.
     */
    public void restate(Optional<WorkItem> before, WorkItem after) {
        Set<Link> has = Set.copyOf(after.links());
        List<Link> had = before.map(WorkItem::links).orElse(List.of());
        for (Link link : had) {
            if (has.stream().noneMatch(other -> saysTheSame(link, other))) {
                edge(after.ref(), link, this::remove);
            }
        }
        for (Link link : after.links()) {
            if (!had.contains(link)) {
                edge(after.ref(), link, this::add);
            }
        }
    }

    private static boolean saysTheSame(Link one, Link other) {
        return one.role() == other.role() && one.other().equals(other.other());
    }

    private static void edge(ItemRef self, Link link, BiConsumer<ItemRef, ItemRef> what) {
        switch (link.role()) {
            case BLOCKS -> what.accept(self, link.other());
            case BLOCKED_BY -> what.accept(link.other(), self);
            case RELATES -> {}
        }
    }

    /** The items that block this one directly, in order of their references. */
    public NavigableSet<ItemRef> blockersOf(ItemRef item) {
        return blockers.getOrDefault(item, Collections.emptyNavigableSet());
    }

    /** The items that wait for this one directly, in order of their references. */
    public NavigableSet<ItemRef> dependentsOf(ItemRef item) {
        return dependents.getOrDefault(item, Collections.emptyNavigableSet());
    }

    /** The items that block this one over at most {@code depth} links, nearest first. */
    public SequencedSet<ItemRef> blockersWithin(ItemRef item, int depth) {
        return depth == 1 ? blockersOf(item) : within(item, depth, this::blockersOf);
    }

    /** The items that wait for this one over at most {@code depth} links, nearest first. */
    public SequencedSet<ItemRef> dependentsWithin(ItemRef item, int depth) {
        return depth == 1 ? dependentsOf(item) : within(item, depth, this::dependentsOf);
    }

    private static SequencedSet<ItemRef> within(
            ItemRef item, int depth, Function<ItemRef, NavigableSet<ItemRef>> next) {
        if (depth == 0 || next.apply(item).isEmpty()) {
            return Collections.emptyNavigableSet();
        }
        SequencedSet<ItemRef> seen = new LinkedHashSet<>();
        seen.add(item);
        List<ItemRef> ring = List.of(item);
        for (int distance = 0; distance < depth && !ring.isEmpty(); distance++) {
            List<ItemRef> outer = new ArrayList<>();
            for (ItemRef ref : ring) {
                next.apply(ref).stream().filter(seen::add).forEach(outer::add);
            }
            ring = outer;
        }
        seen.remove(item);
        return seen;
    }

    /**
     * The circle that the edge from this blocker to this dependent closes: items of which each
     * blocks the next and the last the first, beginning with the dependent. Empty when there is
     * none.
     */
    public List<ItemRef> circle(ItemRef blocker, ItemRef dependent) {
        Map<ItemRef, ItemRef> cameFrom = new HashMap<>();
        Deque<ItemRef> open = new ArrayDeque<>(List.of(dependent));
        while (!open.isEmpty()) {
            ItemRef item = open.removeFirst();
            if (item.equals(blocker)) {
                return path(cameFrom, dependent, blocker);
            }
            for (ItemRef next : dependentsOf(item)) {
                if (!next.equals(dependent) && cameFrom.putIfAbsent(next, item) == null) {
                    open.addLast(next);
                }
            }
        }
        return List.of();
    }

    private static List<ItemRef> path(Map<ItemRef, ItemRef> cameFrom, ItemRef from, ItemRef to) {
        List<ItemRef> path = new ArrayList<>(List.of(to));
        while (!path.getLast().equals(from)) {
            path.add(Objects.requireNonNull(cameFrom.get(path.getLast())));
        }
        return path.reversed();
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
