package dev.banksman.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Locks the item rows of a whole group in the order of their keys before anything is written, so
 * that groups never wait for each other in a circle. A database with one writer needs none of it.
 */
final class RowLocks {

    private RowLocks() {}

    static void take(Sql sql, List<Task<?>> group) throws SQLException {
        if (sql.dialect() == Dialect.SQLITE) {
            return;
        }
        List<RowLock> all =
                group.stream().flatMap(task -> task.locks().stream()).sorted().distinct().toList();
        if (all.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        all.forEach(lock -> parameters.addAll(List.of(lock.site(), lock.item())));
        int size = Rows.pad(parameters, 2);
        sql.list(
                "SELECT 1 FROM item WHERE (site, item) IN ("
                        + Rows.values(2, size)
                        + ") ORDER BY site, item FOR UPDATE",
                row -> row.getInt(1),
                parameters.toArray());
    }
}
