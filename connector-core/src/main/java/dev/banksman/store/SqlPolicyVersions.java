package dev.banksman.store;

import dev.banksman.port.PolicyVersions;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of policies as rows; of a tenant's, at most one has a time since which it is active. */
final class SqlPolicyVersions implements PolicyVersions {

    private static final String COLUMNS = "version, author, at, yaml, active_since";

    private final Database database;
    private final Times times;
    private final RuleRows rules;

    SqlPolicyVersions(Database database, Times times) {
        this.database = database;
        this.times = times;
        this.rules = new RuleRows(database, times);
    }

    @Override
    public Version put(String tenant, String author, String yaml) {
        return database.writeAlone(
                sql -> {
                    long site = site(sql, tenant);
                    sql.dialect().lockSites(sql, List.of(site));
                    return sql.first(
                                    "INSERT INTO policy_version (site, version, author, at, yaml)"
                                            + " SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ?"
                                            + " FROM policy_version WHERE site = ? RETURNING "
                                            + COLUMNS,
                                    SqlPolicyVersions::read,
                                    site,
                                    author,
                                    times.now(),
                                    yaml,
                                    site)
                            .orElseThrow();
                });
    }

    @Override
    public List<Version> list(String tenant) {
        return read(tenant, "ORDER BY version DESC");
    }

    @Override
    public Optional<Version> get(String tenant, long version) {
        return read(tenant, "AND version = ?", version).stream().findFirst();
    }

    @Override
    public Optional<Version> active(String tenant) {
        return read(tenant, "AND active_since > 0").stream().findFirst();
    }

    private List<Version> read(String tenant, String which, Object... more) {
        return database.read(
                sql -> {
                    Optional<Site> site = Sites.current(sql, tenant);
                    if (site.isEmpty()) {
                        return List.<Version>of();
                    }
                    Object[] parameters = new Object[more.length + 1];
                    parameters[0] = site.get().id();
                    System.arraycopy(more, 0, parameters, 1, more.length);
                    return sql.list(
                            "SELECT " + COLUMNS + " FROM policy_version WHERE site = ? " + which,
                            SqlPolicyVersions::read,
                            parameters);
                });
    }

    @Override
    public boolean activate(String tenant, long version) {
        return database.writeAlone(
                sql -> {
                    long site = site(sql, tenant);
                    sql.dialect().lockSites(sql, List.of(site));
                    Optional<Integer> there =
                            sql.first(
                                    "SELECT 1 FROM policy_version WHERE site = ? AND version = ?",
                                    row -> 1,
                                    site,
                                    version);
                    if (there.isEmpty()) {
                        return false;
                    }
                    deactivate(sql, site, version);
                    sql.update(
                            "UPDATE policy_version SET active_since = ? WHERE site = ?"
                                    + " AND version = ? AND active_since = 0",
                            times.now(),
                            site,
                            version);
                    return true;
                });
    }

    @Override
    public void deactivate(String tenant) {
        database.writeAlone(sql -> deactivate(sql, site(sql, tenant), 0));
    }

    private static int deactivate(Sql sql, long site, long but) throws SQLException {
        return sql.update(
                "UPDATE policy_version SET active_since = 0 WHERE site = ? AND version <> ?"
                        + " AND active_since > 0",
                site,
                but);
    }

    @Override
    public Bookkeeping rules(String tenant, Map<String, String> fingerprints) {
        return rules.takeIn(tenant, fingerprints);
    }

    private static long site(Sql sql, String tenant) throws SQLException {
        return Sites.current(sql, tenant)
                .orElseThrow(() -> new IllegalArgumentException("no such tenant"))
                .id();
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                row.getLong(1),
                row.getString(2),
                Times.at(row.getLong(3)),
                row.getString(4),
                Times.known(row.getLong(5)));
    }
}
