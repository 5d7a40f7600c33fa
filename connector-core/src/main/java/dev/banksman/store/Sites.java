package dev.banksman.store;

import dev.banksman.port.Tenant;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the installations of tenants. */
final class Sites {

    private static final String CURRENT =
            "SELECT "
                    + Site.COLUMNS
                    + " FROM site WHERE tenant = ? ORDER BY generation DESC LIMIT 1";

    private final Database database;

    /** A generation's number never changes, so it need not be asked twice. */
    private final Map<Generation, Long> ids = new ConcurrentHashMap<>();

    private final Map<String, Long> latest = new ConcurrentHashMap<>();

    private record Generation(String tenant, long number) {}

    Sites(Database database) {
        this.database = database;
    }

    /** The latest installation of a tenant. */
    static Optional<Site> current(Sql sql, String tenant) throws SQLException {
        return sql.first(CURRENT, Site::read, tenant);
    }

    /** The latest installation, which nobody can end before this transaction does. */
    static Optional<Site> held(Sql sql, String tenant) throws SQLException {
        return sql.first(CURRENT + sql.dialect().share(), Site::read, tenant);
    }

    /** The number of the installation that a claim is of. */
    long id(Tenant tenant) {
        Generation generation = new Generation(tenant.id(), tenant.generation());
        Long known = ids.get(generation);
        if (known != null) {
            return known;
        }
        long id =
                database.read(
                        sql ->
                                sql.number(
                                        "SELECT id FROM site WHERE tenant = ? AND generation = ?",
                                        tenant.id(),
                                        tenant.generation()));
        ids.put(generation, id);
        return id;
    }

    /** The installation that was the latest when it was asked for last; for locks only. */
    Optional<Long> lastKnown(String tenant) {
        return Optional.ofNullable(latest.get(tenant));
    }

    void remember(Site site) {
        latest.put(site.tenant().id(), site.id());
        ids.put(new Generation(site.tenant().id(), site.tenant().generation()), site.id());
    }

    /** The number of a tenant's latest installation; nothing for one that never was. */
    Optional<Long> current(String tenant) {
        return database.read(sql -> current(sql, tenant)).map(Site::id);
    }
}
