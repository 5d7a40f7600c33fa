package dev.banksman.store;

import dev.banksman.port.Retention;
import dev.banksman.store.sql.Database;
import java.time.Instant;

/** Takes away what is older than it has to be, some rows at a time. */
final class SqlRetention implements Retention {

    private final Database database;

    SqlRetention(Database database) {
        this.database = database;
    }

    @Override
    public boolean forget(What what, Instant before, int rows) {
        long at = Times.of(before);
        String statement =
                switch (what) {
                    case DELIVERIES -> delete("inbox", "site, delivery", "at < ?");
                    case DECISIONS -> delete("decision", "site, item, epoch", "at < ?");
                    case EFFECTS ->
                            delete("effort", "site, id", "settled_at > 0 AND settled_at < ?");
                    case FINDINGS ->
                            delete("finding", "site, id", "closed_at > 0 AND closed_at < ?");
                };
        int gone = database.write(sql -> sql.update(statement, at, rows));
        if (what == What.DELIVERIES) {
            accounts(before);
        }
        return gone >= rows;
    }

    private static String delete(String table, String key, String old) {
        return "DELETE FROM %1$s WHERE (%2$s) IN (SELECT %2$s FROM %1$s WHERE %3$s LIMIT ?)"
                .formatted(table, key, old);
    }

    /** The accounts of quietness look back a day at most. */
    private void accounts(Instant before) {
        long at = Times.of(before);
        String day = before.toString().substring(0, 10);
        database.write(
                sql -> {
                    sql.update("DELETE FROM message_count WHERE day < ?", day);
                    sql.update("DELETE FROM hand WHERE at < ?", at);
                    return sql.update("DELETE FROM spoke WHERE at < ?", at);
                });
    }
}
