package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Records.FindingRecord;
import dev.banksman.port.Records.Page;
import dev.banksman.port.Records.Which;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads findings with their lives. */
final class FindingRecords {

    private static final String SELECT =
            "SELECT finding.id, finding.raised_by, coalesce(item_state.shown, ''), stand, words,"
                    + " updated_at, closed_at, closed_how FROM finding LEFT JOIN item_state"
                    + " ON item_state.site = finding.site AND item_state.item = finding.item"
                    + " WHERE finding.site = ? AND finding.id < ?";

    private final Codec codec;

    FindingRecords(Codec codec) {
        this.codec = codec;
    }

    List<FindingRecord> list(Sql sql, long site, String tenant, Which which, Page page)
            throws SQLException {
        StringBuilder query = new StringBuilder(SELECT);
        List<Object> parameters = new ArrayList<>(List.of(site, page.before()));
        which.item()
                .ifPresent(
                        item -> {
                            query.append(" AND finding.item = ?");
                            parameters.add(Keys.of(item));
                        });
        which.rule()
                .ifPresent(
                        rule -> {
                            query.append(" AND finding.rule = ?");
                            parameters.add(rule);
                        });
        which.project()
                .ifPresent(
                        project -> {
                            query.append(" AND item_state.project = ?");
                            parameters.add(project);
                        });
        which.open()
                .ifPresent(
                        open -> query.append(open ? " AND closed_at = 0" : " AND closed_at > 0"));
        which.baseline().ifPresent(held -> query.append(" AND baseline = " + (held ? 1 : 0)));
        query.append(" ORDER BY finding.id DESC LIMIT ?");
        parameters.add(page.most());
        return sql.list(query.toString(), row -> read(row, tenant), parameters.toArray());
    }

    /** Kept as seen from the item whose judging raised it. */
    private FindingRecord read(ResultSet row, String tenant) throws SQLException {
        ItemRef judged = Keys.item(tenant, row.getString(2));
        return new FindingRecord(
                row.getLong(1),
                row.getString(3),
                codec.stand().read(row.getBytes(4), judged),
                codec.words().read(row.getBytes(5), judged),
                Times.at(row.getLong(6)),
                Times.known(row.getLong(7)),
                row.getString(8));
    }
}
