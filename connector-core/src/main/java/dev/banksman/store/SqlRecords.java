package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.ItemState;
import dev.banksman.port.Records;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Rows;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on record, read past the work. */
final class SqlRecords implements Records {

    private static final String ITEM =
            "SELECT item.item, item_state.state, lease_until, due, attempts, parked, parked_at,"
                    + " trouble FROM item LEFT JOIN item_state ON item_state.site = item.site"
                    + " AND item_state.item = item.item WHERE item.site = ? AND ";

    private final Database database;
    private final Codec codec;
    private final Loads loads;
    private final FindingRecords findings;
    private final EffectRecords effects;

    SqlRecords(Database database, Codec codec, Times times) {
        this.database = database;
        this.codec = codec;
        this.loads = new Loads(database, times);
        this.findings = new FindingRecords(codec);
        this.effects = new EffectRecords(codec);
    }

    /** Something read of one installation. */
    @FunctionalInterface
    private interface SiteQuery<T> {
        T of(Sql sql, long site) throws SQLException;
    }

    private <T> T read(String tenant, T none, SiteQuery<T> query) {
        return database.read(
                sql -> {
                    Optional<Site> site = Sites.current(sql, tenant);
                    return site.isEmpty() ? none : query.of(sql, site.get().id());
                });
    }

    @Override
    public List<FindingRecord> findings(String tenant, Which which, Page page) {
        return read(
                tenant, List.of(), (sql, site) -> findings.list(sql, site, tenant, which, page));
    }

    @Override
    public Optional<ItemRecord> item(ItemRef item) {
        String tenant = item.tenant();
        return read(
                tenant,
                Optional.empty(),
                (sql, site) ->
                        sql.first(
                                ITEM + "item.item = ?",
                                row -> item(row, tenant),
                                site,
                                Keys.of(item)));
    }

    private ItemRecord item(ResultSet row, String tenant) throws SQLException {
        ItemRef item = Keys.item(tenant, row.getString(1));
        byte[] state = row.getBytes(2);
        long due = row.getLong(4);
        return new ItemRecord(
                item,
                state == null ? ItemState.NEW : codec.state().read(state, item),
                row.getLong(3) > 0,
                due == Times.NEVER ? Optional.empty() : Optional.of(Times.at(due)),
                row.getInt(5),
                row.getString(6),
                row.getString(6).isEmpty() ? Optional.empty() : Times.known(row.getLong(7)),
                row.getString(8));
    }

    @Override
    public Optional<ItemRef> find(String tenant, String shown) {
        return read(
                tenant,
                Optional.empty(),
                (sql, site) ->
                        sql.first(
                                "SELECT item FROM item_state WHERE site = ? AND shown = ?"
                                        + " ORDER BY item",
                                row -> Keys.item(tenant, row.getString(1)),
                                site,
                                shown));
    }

    @Override
    public Map<ItemRef, String> shown(String tenant, Collection<ItemRef> items) {
        List<Object> parameters = new ArrayList<>();
        items.stream().distinct().forEach(item -> parameters.add(Keys.of(item)));
        if (parameters.isEmpty()) {
            return Map.of();
        }
        int size = Rows.pad(parameters, 1);
        return read(
                tenant,
                Map.of(),
                (sql, site) -> {
                    parameters.addFirst(site);
                    Map<ItemRef, String> shown = new HashMap<>();
                    sql.list(
                            "SELECT item, shown FROM item_state WHERE site = ? AND shown <> ''"
                                    + " AND item IN ("
                                    + Rows.marks(size)
                                    + ")",
                            row ->
                                    shown.put(Keys.item(tenant, row.getString(1)), row.getString(2))
                                            == null,
                            parameters.toArray());
                    return shown;
                });
    }

    @Override
    public List<DecisionRecord> decisions(ItemRef item, Page page) {
        return read(
                item.tenant(),
                List.of(),
                (sql, site) ->
                        sql.list(
                                "SELECT epoch, at, packed FROM decision WHERE site = ? AND item ="
                                        + " ? AND epoch < ? ORDER BY epoch DESC LIMIT ?",
                                row ->
                                        new DecisionRecord(
                                                row.getLong(1),
                                                Times.at(row.getLong(2)),
                                                codec.unpack(row.getBytes(3), item)),
                                site,
                                Keys.of(item),
                                page.before(),
                                page.most()));
    }

    @Override
    public List<EffectRecord> effects(String tenant, Optional<ItemRef> item, Page page) {
        return read(tenant, List.of(), (sql, site) -> effects.list(sql, site, tenant, item, page));
    }

    @Override
    public Optional<EffectRecord> effect(String tenant, long id) {
        return read(tenant, Optional.empty(), (sql, site) -> effects.one(sql, site, tenant, id));
    }

    @Override
    public List<ItemRecord> parked(String tenant, int most) {
        return read(
                tenant,
                List.of(),
                (sql, site) ->
                        sql.list(
                                ITEM + "parked <> '' ORDER BY parked_at, item.item LIMIT ?",
                                row -> item(row, tenant),
                                site,
                                most));
    }

    @Override
    public boolean retry(ItemRef item) {
        return unpark(item, "attempts = 0, not_before = 0, next_run = 0");
    }

    @Override
    public boolean drop(ItemRef item) {
        return unpark(
                item, "attempts = 0, not_before = 0, done = dirty, next_run = 9223372036854775807");
    }

    private boolean unpark(ItemRef item, String change) {
        String key = Keys.of(item);
        return database.write(
                sql -> {
                    Optional<Site> site = Sites.current(sql, item.tenant());
                    if (site.isEmpty()) {
                        return false;
                    }
                    long id = site.get().id();
                    boolean parked =
                            sql.update(
                                            "UPDATE item SET parked = '', trouble = '', "
                                                    + change
                                                    + " WHERE site = ? AND item = ?"
                                                    + " AND parked <> ''",
                                            id,
                                            key)
                                    == 1;
                    if (parked && change.contains("done = dirty")) {
                        sql.update("DELETE FROM look WHERE site = ? AND item = ?", id, key);
                        sql.update("DELETE FROM mail WHERE site = ? AND item = ?", id, key);
                    }
                    return parked;
                });
    }

    @Override
    public Load load() {
        return loads.all();
    }

    @Override
    public Map<String, Load> loads(int most) {
        return loads.byTenant(most);
    }

    @Override
    public List<ItemRef> judgedBefore(String tenant, long policies, int most) {
        return read(
                tenant,
                List.of(),
                (sql, site) ->
                        sql.list(
                                "SELECT item FROM item_state WHERE site = ? AND judged_by < ?"
                                        + " ORDER BY judged_by, item LIMIT ?",
                                row -> Keys.item(tenant, row.getString(1)),
                                site,
                                policies,
                                most));
    }

    @Override
    public List<ProjectRecord> projects(String tenant) {
        return read(
                tenant,
                List.of(),
                (sql, site) ->
                        sql.list(
                                "SELECT item_state.project, count(*), (SELECT count(*) FROM"
                                        + " finding JOIN item_state AS s ON s.site = finding.site AND"
                                        + " s.item = finding.item WHERE finding.site = ? AND"
                                        + " finding.closed_at = 0 AND s.project ="
                                        + " item_state.project) FROM item_state WHERE"
                                        + " item_state.site = ? AND item_state.project <> '' GROUP BY"
                                        + " item_state.project ORDER BY item_state.project",
                                row ->
                                        new ProjectRecord(
                                                row.getString(1), row.getLong(2), row.getLong(3)),
                                site,
                                site));
    }
}
