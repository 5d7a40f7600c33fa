package dev.banksman.store;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import dev.banksman.port.Surroundings;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Rows;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the items near one: its family where that matters, ring by ring over the links of these,
 * the families of all that was reached, then their states. An item without links costs two queries.
 */
final class Around {

    /** More items than this are not looked at; what is further away counts as outside. */
    private static final int MOST = 2_000;

    /** Keys in one statement, well under every database's limit. */
    private static final int AT_ONCE = 256;

    private final Database database;
    private final Codec codec;

    Around(Database database, Codec codec) {
        this.database = database;
        this.codec = codec;
    }

    static Surroundings nothing() {
        return new Surroundings(new LinkGraph(), new FamilyGraph(), Map.of());
    }

    Surroundings of(long site, ItemRef item, Reach reach) {
        return database.read(sql -> new Walk(sql, site, item).go(reach));
    }

    /** One walk outwards. */
    private final class Walk {
        private final Sql sql;
        private final long site;
        private final ItemRef start;
        private final LinkGraph links = new LinkGraph();
        private final FamilyGraph families = new FamilyGraph();
        private final Set<String> seen = new LinkedHashSet<>();

        Walk(Sql sql, long site, ItemRef start) {
            this.sql = sql;
            this.site = site;
            this.start = start;
        }

        Surroundings go(Reach reach) throws SQLException {
            seen.add(Keys.of(start));
            if (reach.family()) {
                families();
            }
            Set<String> first = Set.copyOf(seen);
            walk(first, reach.blockers(), "dst", "src");
            walk(first, reach.dependents(), "src", "dst");
            if (reach.family() && seen.size() > first.size()) {
                families();
            }
            return new Surroundings(links, families, states());
        }

        private void walk(Set<String> from, int depth, String here, String there)
                throws SQLException {
            Set<String> visited = new LinkedHashSet<>(from);
            Set<String> ring = from;
            for (int distance = 0; distance < depth && !ring.isEmpty(); distance++) {
                Set<String> outer = new LinkedHashSet<>();
                for (String[] edge : edges(Edges.BLOCKS, ring, here)) {
                    links.add(ref(edge[0]), ref(edge[1]));
                    String other = "src".equals(there) ? edge[0] : edge[1];
                    if (visited.add(other) && mayGoOn()) {
                        outer.add(other);
                        seen.add(other);
                    }
                }
                ring = outer;
            }
        }

        /** Parents and children of all that was reached. */
        private void families() throws SQLException {
            Set<String> relatives = new LinkedHashSet<>();
            for (String column : List.of("src", "dst")) {
                for (String[] edge : edges(Edges.PARENT, List.copyOf(seen), column)) {
                    families.add(ref(edge[0]), ref(edge[1]));
                    relatives.add(edge[0]);
                    relatives.add(edge[1]);
                }
            }
            for (String relative : relatives) {
                if (mayGoOn()) {
                    seen.add(relative);
                }
            }
        }

        private boolean mayGoOn() {
            return seen.size() < MOST;
        }

        private List<String[]> edges(String kind, Collection<String> items, String column)
                throws SQLException {
            List<String[]> found = new ArrayList<>();
            for (List<Object> some : parts(items)) {
                List<Object> parameters = new ArrayList<>(List.of(site, kind));
                parameters.addAll(some);
                found.addAll(
                        sql.list(
                                "SELECT src, dst FROM edge WHERE site = ? AND kind = ? AND "
                                        + column
                                        + " IN ("
                                        + Rows.marks(some.size())
                                        + ") ORDER BY src, dst",
                                row -> new String[] {row.getString(1), row.getString(2)},
                                parameters.toArray()));
            }
            return found;
        }

        private Map<ItemRef, Neighbour.Known> states() throws SQLException {
            Map<ItemRef, Neighbour.Known> states = new HashMap<>();
            for (List<Object> some : parts(seen)) {
                List<Object> parameters = new ArrayList<>(List.of(site));
                parameters.addAll(some);
                sql.list(
                        "SELECT item, state FROM item_state WHERE site = ? AND item IN ("
                                + Rows.marks(some.size())
                                + ")",
                        row -> {
                            ItemRef ref = ref(row.getString(1));
                            codec.present(row.getBytes(2), ref)
                                    .ifPresent(known -> states.put(ref, known));
                            return true;
                        },
                        parameters.toArray());
            }
            return states;
        }

        private ItemRef ref(String key) {
            return Keys.item(start.tenant(), key);
        }
    }

    /** The keys in groups, each padded to a size of which there are few. */
    private static List<List<Object>> parts(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<Object>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> part =
                    new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            Rows.pad(part, 1);
            parts.add(part);
        }
        return parts;
    }
}
