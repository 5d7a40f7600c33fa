package dev.banksman.store;

import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Erases what installations that are over have left. The row of the installation stays as a
 * tombstone, without a name.
 */
final class Eraser {

    /** Tables whose rows belong to one installation, by the columns that tell them apart. */
    private static final List<Table> TABLES =
            List.of(
                    new Table("secret", "name"),
                    new Table("look", "item, seq"),
                    new Table("mail", "item, seq"),
                    new Table("inbox", "delivery"),
                    new Table("item", "item"),
                    new Table("item_state", "item"),
                    new Table("edge", "kind, src, dst"),
                    new Table("effort", "id"),
                    new Table("finding", "id"),
                    new Table("decision", "item, epoch"),
                    new Table("message_count", "day, person"),
                    new Table("spoke", "rule, item"),
                    new Table("stopped", "rule"),
                    new Table("hand", "actor, item"),
                    new Table("burst", "actor"),
                    new Table("burst_item", "actor, item"),
                    new Table("sweep", "project, kind"),
                    new Table("policy_version", "version"),
                    new Table("rule_since", "handle"),
                    new Table("setting", "name"));

    /** A late transaction of another node may still leave a row: looked at again for that long. */
    private static final long AFTERMATH = 3_600_000;

    private final Database database;
    private final Times times;

    private record Table(String name, String key) {}

    Eraser(Database database, Times times) {
        this.database = database;
        this.times = times;
    }

    /** Erases up to so many rows; whether more is left. */
    boolean erase(int rows) {
        return database.write(sql -> erase(sql, rows));
    }

    private boolean erase(Sql sql, int rows) throws SQLException {
        long now = times.now();
        List<Long> over =
                sql.list(
                        "SELECT id FROM site WHERE state = 'GONE' AND (erased_at = 0 OR left_at >"
                                + " ?) ORDER BY id",
                        row -> row.getLong(1),
                        now - AFTERMATH);
        int left = rows;
        for (long site : over) {
            left -= erase(sql, site, left);
            if (left <= 0) {
                return true;
            }
            bury(sql, site, now);
        }
        return false;
    }

    private static int erase(Sql sql, long site, int most) throws SQLException {
        int erased = 0;
        for (Table table : TABLES) {
            if (erased < most) {
                erased +=
                        sql.update(
                                "DELETE FROM %1$s WHERE site = ? AND (%2$s) IN (SELECT %2$s FROM %1$s WHERE site = ? LIMIT ?)"
                                        .formatted(table.name, table.key),
                                site,
                                site,
                                most - erased);
            }
        }
        return erased;
    }

    private static void bury(Sql sql, long site, long now) throws SQLException {
        sql.update(
                "DELETE FROM alias WHERE tenant = (SELECT tenant FROM site WHERE id = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM site AS other WHERE other.tenant ="
                        + " alias.tenant AND other.state <> 'GONE')",
                site);
        sql.update(
                "UPDATE site SET name = '', url = '', erased_at = ? WHERE id = ? AND erased_at = 0",
                now,
                site);
    }
}
