package dev.banksman.store;

import dev.banksman.port.Records.Load;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is going on, from the indexes of what is due, leased and parked alone. */
final class Loads {

    private static final String QUERY =
            "SELECT tenant, (SELECT count(*) FROM item WHERE item.site = site.id AND due <= ?"
                    + " AND due < 9223372036854775807), (SELECT count(*) FROM item WHERE lease_until"
                    + " > 0 AND item.site = site.id), (SELECT count(*) FROM item WHERE parked <> ''"
                    + " AND item.site = site.id), (SELECT min(due) FROM item WHERE item.site ="
                    + " site.id AND due < 9223372036854775807) FROM site WHERE state <> 'GONE'"
                    + " ORDER BY tenant";

    private final Database database;
    private final Times times;

    private record Counted(String tenant, Load load) {}

    Loads(Database database, Times times) {
        this.database = database;
        this.times = times;
    }

    Load all() {
        return database.read(this::counted).stream()
                .map(Counted::load)
                .reduce(
                        new Load(0, 0, 0, 0),
                        (a, b) ->
                                new Load(
                                        a.due() + b.due(),
                                        a.leased() + b.leased(),
                                        a.parked() + b.parked(),
                                        Math.max(a.lag(), b.lag())));
    }

    Map<String, Load> byTenant(int most) {
        Map<String, Load> loads = new LinkedHashMap<>();
        database.read(this::counted).stream()
                .sorted(Comparator.comparingLong(each -> -each.load().lag()))
                .limit(most)
                .forEach(each -> loads.put(each.tenant(), each.load()));
        return loads;
    }

    private List<Counted> counted(Sql sql) throws SQLException {
        long now = times.now();
        return sql.list(
                QUERY,
                row -> {
                    long first = row.getLong(5);
                    boolean waits = !row.wasNull() && first <= now;
                    return new Counted(
                            row.getString(1),
                            new Load(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    waits ? now - first : 0));
                },
                now);
    }
}
