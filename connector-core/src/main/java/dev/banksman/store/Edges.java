package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.Relations;
import dev.banksman.item.WorkItem;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links and families of items as rows. An edge is shared by its two items: the latest word on
 * it counts, whichever side it came from.
 */
final class Edges {

    static final String BLOCKS = "B";
    static final String PARENT = "P";

    private Edges() {}

    /** One edge, from blocker to dependent or from parent to child. */
    record Edge(String kind, ItemRef from, ItemRef to) {}

    /** Takes in what an item says now in place of what it said before. */
    static void restate(Sql sql, long site, Optional<WorkItem> before, WorkItem after)
            throws SQLException {
        Optional<Relations> said = before.map(WorkItem::relations);
        if (said.isPresent() && said.get().equals(after.relations())) {
            return;
        }
        Set<Edge> old = before.map(Edges::of).orElse(Set.of());
        Set<Edge> now = of(after);
        for (Edge gone : old) {
            if (!now.contains(gone)) {
                sql.update(
                        "DELETE FROM edge WHERE site = ? AND kind = ? AND src = ? AND dst = ?",
                        parameters(site, gone));
            }
        }
        for (Edge made : now) {
            if (!old.contains(made)) {
                sql.update(
                        "INSERT INTO edge (site, kind, src, dst) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (site, kind, src, dst) DO NOTHING",
                        parameters(site, made));
            }
        }
    }

    private static Object[] parameters(long site, Edge edge) {
        return new Object[] {site, edge.kind, Keys.of(edge.from), Keys.of(edge.to)};
    }

    /** Nothing ever leads into another tenant. */
    private static Set<Edge> of(WorkItem item) {
        Set<Edge> edges = all(item);
        String tenant = item.ref().tenant();
        edges.removeIf(
                edge ->
                        !edge.from.tenant().equals(tenant)
                                || !edge.to.tenant().equals(tenant)
                                || edge.from.equals(edge.to));
        return edges;
    }

    private static Set<Edge> all(WorkItem item) {
        Set<Edge> edges = new HashSet<>();
        ItemRef self = item.ref();
        for (Link link : item.links()) {
            switch (link.role()) {
                case BLOCKS -> edges.add(new Edge(BLOCKS, self, link.other()));
                case BLOCKED_BY -> edges.add(new Edge(BLOCKS, link.other(), self));
                case RELATES -> {}
            }
        }
        item.parent().known().ifPresent(parent -> edges.add(new Edge(PARENT, parent, self)));
        for (ItemRef child : item.relations().children().orElse(List.of())) {
            edges.add(new Edge(PARENT, self, child));
        }
        return edges;
    }
}
