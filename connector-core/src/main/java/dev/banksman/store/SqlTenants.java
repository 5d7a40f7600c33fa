package dev.banksman.store;

import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Tenants as rows, one for each installation. */
final class SqlTenants implements Tenants {

    private final Database database;
    private final Sites sites;
    private final Numbers numbers;
    private final Eraser eraser;
    private final Times times;

    SqlTenants(Database database, Sites sites, Numbers numbers, Times times) {
        this.database = database;
        this.sites = sites;
        this.numbers = numbers;
        this.eraser = new Eraser(database, times);
        this.times = times;
    }

    @Override
    public Tenant arrive(Arrival arrival) {
        long fresh = numbers.take(1);
        Site site = database.writeAlone(sql -> arrive(sql, arrival, fresh));
        sites.remember(site);
        return site.tenant();
    }

    private Site arrive(Sql sql, Arrival arrival, long fresh) throws SQLException {
        Optional<Site> before = Sites.current(sql, arrival.id());
        if (before.isPresent() && !before.get().isGone()) {
            sql.update(
                    "UPDATE site SET name = ?, url = ? WHERE id = ?",
                    arrival.name(),
                    arrival.url().toString(),
                    before.get().id());
        } else {
            long generation = before.map(site -> site.tenant().generation() + 1).orElse(1L);
            sql.update(
                    "INSERT INTO site (id, tenant, generation, tracker, name, url, state, since)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?)"
                            + " ON CONFLICT (tenant, generation) DO NOTHING",
                    fresh,
                    arrival.id(),
                    generation,
                    arrival.tracker(),
                    arrival.name(),
                    arrival.url().toString(),
                    times.now());
        }
        for (Alias alias : arrival.aliases()) {
            sql.update(
                    "INSERT INTO alias (kind, value, tenant) VALUES (?, ?, ?)"
                            + " ON CONFLICT (kind, value) DO UPDATE SET tenant = excluded.tenant",
                    alias.kind(),
                    alias.value(),
                    arrival.id());
        }
        return Sites.current(sql, arrival.id()).orElseThrow();
    }

    @Override
    public Optional<Tenant> find(String id) {
        return database.read(sql -> Sites.current(sql, id)).map(Site::tenant);
    }

    @Override
    public Optional<Tenant> find(Alias alias) {
        return database.read(
                        sql -> {
                            Optional<String> tenant =
                                    sql.first(
                                            "SELECT tenant FROM alias WHERE kind = ? AND value = ?",
                                            row -> row.getString(1),
                                            alias.kind(),
                                            alias.value());
                            return tenant.isEmpty()
                                    ? Optional.<Site>empty()
                                    : Sites.current(sql, tenant.get());
                        })
                .map(Site::tenant);
    }

    @Override
    public List<Alias> aliases(String tenant) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT kind, value FROM alias WHERE tenant = ? ORDER BY kind,"
                                        + " value",
                                row -> new Alias(row.getString(1), row.getString(2)),
                                tenant));
    }

    @Override
    public List<Tenant> all() {
        return database
                .read(
                        sql ->
                                sql.list(
                                        "SELECT "
                                                + Site.COLUMNS
                                                + " FROM site WHERE state <> 'GONE'"
                                                + " ORDER BY tenant",
                                        Site::read))
                .stream()
                .map(Site::tenant)
                .toList();
    }

    @Override
    public void set(String tenant, Tenant.State state) {
        if (state == Tenant.State.GONE) {
            leave(tenant);
            return;
        }
        database.writeAlone(sql -> set(sql, tenant, state));
    }

    private boolean set(Sql sql, String tenant, Tenant.State state) throws SQLException {
        boolean changed =
                sql.update(
                                "UPDATE site SET state = ? WHERE tenant = ?"
                                        + " AND state NOT IN ('GONE', ?)",
                                state.name(),
                                tenant,
                                state.name())
                        > 0;
        if (changed && state == Tenant.State.ACTIVE) {
            SqlSweepStore.judgeAnew(sql, times.now(), "state = 'ACTIVE' AND tenant = ?", tenant);
        }
        return changed;
    }

    @Override
    public void leave(String tenant) {
        database.writeAlone(
                sql -> {
                    sql.update(
                            "UPDATE site SET state = 'GONE', left_at = ? WHERE tenant = ?"
                                    + " AND state <> 'GONE'",
                            times.now(),
                            tenant);
                    return sql.update(
                            "UPDATE item SET epoch = epoch + 1, lease_until = 0 WHERE lease_until >"
                                    + " 0 AND site IN (SELECT id FROM site WHERE tenant = ?)",
                            tenant);
                });
    }

    @Override
    public boolean erase(int rows) {
        return eraser.erase(rows);
    }
}
