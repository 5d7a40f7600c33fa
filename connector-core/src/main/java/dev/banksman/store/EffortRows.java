package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.Settlement;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Intents and what came of them, as rows. */
final class EffortRows {

    static final String COLUMNS =
            "id, surface, rule, effect, at, state, attempts, mark, stood_before, outcome,"
                    + " settled_at";

    private final Codec codec;

    EffortRows(Codec codec) {
        this.codec = codec;
    }

    /** Reads {@link #COLUMNS} from that column on. */
    Effort read(ResultSet row, int column, ItemRef item) throws SQLException {
        Intent intent =
                new Intent(
                        item,
                        row.getString(column + 1),
                        row.getString(column + 2),
                        codec.effect().read(row.getBytes(column + 3), item),
                        Times.at(row.getLong(column + 4)));
        return new Effort(
                row.getLong(column),
                intent,
                Effort.State.valueOf(row.getString(column + 5)),
                row.getInt(column + 6),
                row.getString(column + 7),
                row.getString(column + 8),
                row.getString(column + 9),
                Times.known(row.getLong(column + 10)));
    }

    /** The intents as begun once, for the calls follow at once; see {@link Effort#attempts}. */
    static List<Effort> begun(List<Intent> intents, long firstId) {
        List<Effort> efforts = new ArrayList<>(intents.size());
        long id = firstId;
        for (Intent intent : intents) {
            efforts.add(
                    new Effort(
                            id++, intent, Effort.State.PLANNED, 1, "", "", "", Optional.empty()));
        }
        return List.copyOf(efforts);
    }

    void insert(Sql sql, long site, Claim claim, List<Effort> efforts, long now)
            throws SQLException {
        String item = Keys.of(claim.item());
        for (Effort effort : efforts) {
            Intent intent = effort.intent();
            if (!claim.open().isEmpty()) {
                supersede(sql, site, item, intent.surface(), now);
            }
            sql.update(
                    "INSERT INTO effort (site, id, item, epoch, surface, rule, effect, at, state,"
                            + " attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', 1)",
                    site,
                    effort.id(),
                    item,
                    claim.epoch(),
                    intent.surface(),
                    intent.rule(),
                    codec.effect().write(intent.effect(), claim.item()),
                    Times.of(intent.at()));
        }
    }

    /** What was never begun is not to be done any more. */
    private static void supersede(Sql sql, long site, String item, String surface, long now)
            throws SQLException {
        sql.update(
                "UPDATE effort SET state = 'SUPERSEDED', settled_at = ? WHERE site = ? AND item = ?"
                        + " AND surface = ? AND settled_at = 0 AND attempts = 0",
                now,
                site,
                item,
                surface);
    }

    static int begin(Sql sql, long site, long id) throws SQLException {
        return sql.update(
                "UPDATE effort SET attempts = attempts + 1 WHERE site = ? AND id = ?"
                        + " AND settled_at = 0",
                site,
                id);
    }

    /**
     * Stores outcomes. One that is still planned was not carried out for certain, a limit held it
     * up: it stays open, as if never begun.
     */
    static void settle(Sql sql, long site, List<Settlement> settlements, long now)
            throws SQLException {
        for (Settlement each : settlements) {
            boolean held = each.state() == Effort.State.PLANNED;
            sql.update(
                    "UPDATE effort SET state = ?, mark = ?, stood_before = ?, outcome = ?,"
                            + " settled_at = ?, attempts = CASE WHEN ? = 1 THEN 0 ELSE attempts END"
                            + " WHERE site = ? AND id = ?",
                    each.state().name(),
                    each.mark(),
                    each.before(),
                    each.outcome(),
                    held ? 0L : now,
                    held ? 1 : 0,
                    site,
                    each.effort());
        }
    }
}
