package dev.banksman.store;

import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** Findings with their lives. */
final class FindingRows {

    private static final String OPEN =
            " WHERE site = ? AND item = ? AND raised_by = ? AND rule = ? AND name = ?"
                    + " AND closed_at = 0";

    private final Codec codec;

    FindingRows(Codec codec) {
        this.codec = codec;
    }

    /**
     * Takes in what happened to findings, each as seen from the item whose judging raised it.
     *
     * @param firstId numbers for findings that open, one for each event
     */
    void record(Sql sql, long site, List<FindingEvent> events, long firstId) throws SQLException {
        long id = firstId;
        for (FindingEvent event : events) {
            if (event.type().closes()) {
                close(sql, site, event);
            } else if (update(sql, site, event) == 0) {
                insert(sql, site, event, id);
            }
            id++;
        }
    }

    private int update(Sql sql, long site, FindingEvent event) throws SQLException {
        Stand stand = event.stand();
        return sql.update(
                "UPDATE finding SET updated_at = ?, baseline = ?, rung = ?, stand = ?, words = ?"
                        + OPEN,
                Times.of(event.at()),
                stand.baseline() ? 1 : 0,
                stand.climb().reached(),
                codec.stand().write(stand, stand.raisedBy()),
                codec.words().write(event.words(), stand.raisedBy()),
                site,
                Keys.of(stand.finding().on()),
                Keys.of(stand.raisedBy()),
                stand.rule(),
                stand.finding().key());
    }

    private void close(Sql sql, long site, FindingEvent event) throws SQLException {
        Stand stand = event.stand();
        sql.update(
                "UPDATE finding SET updated_at = ?, closed_at = ?, closed_how = ?, stand = ?"
                        + OPEN,
                Times.of(event.at()),
                Times.of(event.at()),
                event.type().word(),
                codec.stand().write(stand, stand.raisedBy()),
                site,
                Keys.of(stand.finding().on()),
                Keys.of(stand.raisedBy()),
                stand.rule(),
                stand.finding().key());
    }

    private void insert(Sql sql, long site, FindingEvent event, long id) throws SQLException {
        Stand stand = event.stand();
        sql.update(
                "INSERT INTO finding (site, id, item, raised_by, rule, name, opened_at, updated_at,"
                        + " baseline, rung, stand, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?)",
                site,
                id,
                Keys.of(stand.finding().on()),
                Keys.of(stand.raisedBy()),
                stand.rule(),
                stand.finding().key(),
                Times.of(stand.openedAt()),
                Times.of(event.at()),
                stand.baseline() ? 1 : 0,
                stand.climb().reached(),
                codec.stand().write(stand, stand.raisedBy()),
                codec.words().write(event.words(), stand.raisedBy()));
    }
}
