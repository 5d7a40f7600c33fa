package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Tenant;
import dev.banksman.store.Claims.Leased;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Rows;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what belongs to items just leased, all of them at once. */
final class ClaimLoader {

    private final Database database;
    private final Codec codec;
    private final ItemRows items;
    private final EffortRows efforts;

    ClaimLoader(Database database, Codec codec, ItemRows items, EffortRows efforts) {
        this.database = database;
        this.codec = codec;
        this.items = items;
        this.efforts = efforts;
    }

    /** What one lease is about, as it is put together. */
    private static final class Bundle {
        private final Leased leased;
        private final ItemRef item;
        private final List<Look> looks = new ArrayList<>();
        private final List<Mail> mail = new ArrayList<>();
        private final List<Effort> open = new ArrayList<>();
        private ItemState state = ItemState.NEW;
        private boolean broken;
        private Tenant tenant;

        Bundle(Leased leased) {
            this.leased = leased;
            this.tenant = leased.site().tenant();
            this.item = Keys.item(leased.site().tenant().id(), leased.item());
        }

        Claim claim() {
            return new Claim(
                    tenant,
                    item,
                    leased.epoch(),
                    leased.dirty(),
                    leased.attempts(),
                    state,
                    looks,
                    mail,
                    open);
        }
    }

    private record Key(long site, String item) {}

    /**
     * The claims, in the order of the leases.
     *
     * @param broken gets those of which something cannot be read
     */
    List<Claim> load(List<Leased> leased, Consumer<Claim> broken) {
        if (leased.isEmpty()) {
            return List.of();
        }
        Map<Key, Bundle> bundles = new LinkedHashMap<>();
        leased.forEach(
                each -> bundles.put(new Key(each.site().id(), each.item()), new Bundle(each)));
        database.read(sql -> fill(sql, bundles));
        List<Claim> claims = new ArrayList<>();
        for (Bundle bundle : bundles.values()) {
            Claim claim = bundle.claim();
            if (bundle.broken) {
                broken.accept(claim);
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }

    /** A tenant may have been muted or resumed since it was found, and before the lease. */
    private static void tenants(Sql sql, Collection<Bundle> bundles) throws SQLException {
        Set<Object> ids = new LinkedHashSet<>();
        bundles.forEach(bundle -> ids.add(bundle.leased.site().id()));
        List<Object> parameters = new ArrayList<>(ids);
        int size = Rows.pad(parameters, 1);
        Map<Long, Tenant> now = new HashMap<>();
        sql.list(
                "SELECT " + Site.COLUMNS + " FROM site WHERE id IN (" + Rows.marks(size) + ")",
                row -> {
                    Site site = Site.read(row);
                    return now.put(site.id(), site.tenant()) == null;
                },
                parameters.toArray());
        bundles.forEach(
                bundle ->
                        bundle.tenant = now.getOrDefault(bundle.leased.site().id(), bundle.tenant));
    }

    private boolean fill(Sql sql, Map<Key, Bundle> bundles) throws SQLException {
        tenants(sql, bundles.values());
        List<Object> keys = new ArrayList<>();
        bundles.keySet().forEach(key -> keys.addAll(List.of(key.site, key.item)));
        int size = Rows.pad(keys, 2);
        String among = " IN (" + Rows.values(2, size) + ")";
        Object[] parameters = keys.toArray();
        each(
                sql,
                "SELECT site, item, state FROM item_state WHERE (site, item)" + among,
                bundles,
                (bundle, row) -> bundle.state = codec.state().read(row.getBytes(3), bundle.item),
                parameters);
        each(
                sql,
                "SELECT site, item, seq, kind, project, actor, at, body FROM look AS l WHERE"
                        + " (site, item)"
                        + among
                        + " AND (kind <> 'SNAPSHOT' OR at >= (SELECT max(at) FROM look AS n WHERE"
                        + " n.site = l.site AND n.item = l.item AND n.kind = 'SNAPSHOT'))"
                        + " ORDER BY seq",
                bundles,
                (bundle, row) -> {
                    if (row.getLong(3) <= bundle.leased.dirty()) {
                        bundle.looks.add(items.look(row, 4, bundle.item));
                    }
                },
                parameters);
        each(
                sql,
                "SELECT site, item, seq, mail FROM mail WHERE (site, item)"
                        + among
                        + " ORDER BY seq",
                bundles,
                (bundle, row) -> {
                    if (row.getLong(3) <= bundle.leased.dirty()) {
                        bundle.mail.add(codec.mail().read(row.getBytes(4), bundle.item));
                    }
                },
                parameters);
        each(
                sql,
                "SELECT site, item, "
                        + EffortRows.COLUMNS
                        + " FROM effort WHERE settled_at = 0 AND (site, item)"
                        + among
                        + " ORDER BY epoch, id",
                bundles,
                (bundle, row) -> bundle.open.add(efforts.read(row, 3, bundle.item)),
                parameters);
        return true;
    }

    /** Puts something of a row where it belongs. */
    @FunctionalInterface
    private interface Filler {
        void take(Bundle bundle, ResultSet row) throws SQLException;
    }

    private static void each(
            Sql sql, String query, Map<Key, Bundle> bundles, Filler filler, Object[] parameters)
            throws SQLException {
        Map<Key, Bundle> found = new HashMap<>(bundles);
        sql.list(
                query,
                row -> {
                    Bundle bundle = found.get(new Key(row.getLong(1), row.getString(2)));
                    if (bundle != null) {
                        try {
                            filler.take(bundle, row);
                        } catch (RuntimeException e) {
                            bundle.broken = true;
                        }
                    }
                    return true;
                },
                parameters);
    }
}
