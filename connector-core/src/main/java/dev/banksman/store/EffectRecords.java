package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Records.EffectRecord;
import dev.banksman.port.Records.Page;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads effects with the keys of their items. */
final class EffectRecords {

    private static final String SELECT =
            "SELECT effort.item, coalesce((SELECT shown FROM item_state WHERE item_state.site ="
                    + " effort.site AND item_state.item = effort.item), ''), "
                    + EffortRows.COLUMNS
                    + " FROM effort WHERE effort.site = ?";

    private final EffortRows rows;

    EffectRecords(Codec codec) {
        this.rows = new EffortRows(codec);
    }

    List<EffectRecord> list(Sql sql, long site, String tenant, Optional<ItemRef> item, Page page)
            throws SQLException {
        return item.isPresent()
                ? sql.list(
                        SELECT + " AND item = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        row -> read(row, tenant),
                        site,
                        Keys.of(item.get()),
                        page.before(),
                        page.most())
                : sql.list(
                        SELECT + " AND id < ? ORDER BY id DESC LIMIT ?",
                        row -> read(row, tenant),
                        site,
                        page.before(),
                        page.most());
    }

    Optional<EffectRecord> one(Sql sql, long site, String tenant, long id) throws SQLException {
        return sql.first(SELECT + " AND id = ?", row -> read(row, tenant), site, id);
    }

    private EffectRecord read(ResultSet row, String tenant) throws SQLException {
        ItemRef item = Keys.item(tenant, row.getString(1));
        return new EffectRecord(row.getString(2), rows.read(row, 3, item));
    }
}
