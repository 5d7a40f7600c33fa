package dev.banksman.store;

import dev.banksman.port.Settings;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Settings as rows; those for all belong to no installation. */
final class SqlSettings implements Settings {

    private static final String PAUSED = "paused";
    private static final long ALL_SITES = 0;

    /** A row when everything is paused. */
    static final String PAUSE =
            "SELECT 1 FROM setting WHERE setting.site = "
                    + ALL_SITES
                    + " AND setting.name = '"
                    + PAUSED
                    + "'";

    private final Database database;
    private final Times times;

    SqlSettings(Database database, Times times) {
        this.database = database;
        this.times = times;
    }

    @Override
    public boolean isPaused() {
        return all(ALL).containsKey(PAUSED);
    }

    @Override
    public void pause(boolean paused) {
        if (paused) {
            put(ALL, PAUSED, "yes");
        } else {
            database.writeAlone(this::resume);
        }
    }

    private boolean resume(Sql sql) throws SQLException {
        boolean wasPaused =
                sql.update("DELETE FROM setting WHERE site = ? AND name = ?", ALL_SITES, PAUSED)
                        > 0;
        if (wasPaused) {
            SqlSweepStore.judgeAnew(sql, times.now(), "state = 'ACTIVE'");
        }
        return wasPaused;
    }

    @Override
    public Map<String, String> all(String tenant) {
        return database.read(
                sql -> {
                    Map<String, String> all = new HashMap<>();
                    sql.list(
                            "SELECT name, value FROM setting WHERE site = ?",
                            row -> all.put(row.getString(1), row.getString(2)) == null,
                            site(sql, tenant));
                    return all;
                });
    }

    @Override
    public void put(String tenant, String name, String value) {
        database.write(
                sql ->
                        value.isBlank()
                                ? sql.update(
                                        "DELETE FROM setting WHERE site = ? AND name = ?",
                                        site(sql, tenant),
                                        name)
                                : sql.update(
                                        "INSERT INTO setting (site, name, value) VALUES (?, ?, ?)"
                                                + " ON CONFLICT (site, name) DO UPDATE SET value ="
                                                + " excluded.value",
                                        site(sql, tenant),
                                        name,
                                        value));
    }

    private static long site(Sql sql, String tenant) throws SQLException {
        return tenant.equals(ALL)
                ? ALL_SITES
                : Sites.current(sql, tenant)
                        .orElseThrow(() -> new IllegalArgumentException("no such tenant"))
                        .id();
    }
}
