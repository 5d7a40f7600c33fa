package dev.banksman.store;

import dev.banksman.port.SweepStore;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far sweeps have come, as rows. */
final class SqlSweepStore implements SweepStore {

    private static final String COLUMNS =
            "site.tenant, project, kind, sweep.since, page, seen, total, due";

    private final Database database;
    private final Sites sites;

    SqlSweepStore(Database database, Sites sites) {
        this.database = database;
        this.sites = sites;
    }

    @Override
    public void begin(Progress progress) {
        sites.current(progress.tenant())
                .ifPresent(site -> database.write(sql -> insert(sql, site, progress)));
    }

    private static int insert(Sql sql, long site, Progress progress) throws SQLException {
        return sql.update(
                "INSERT INTO sweep (site, project, kind, since, page, seen, total, due)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (site, project, kind) DO NOTHING",
                site,
                progress.project(),
                progress.kind().name(),
                Times.of(progress.since()),
                progress.page(),
                progress.seen(),
                progress.total(),
                Times.of(progress.due()));
    }

    /** One that was dropped meanwhile stays dropped, and judging that began anew begins anew. */
    @Override
    public void put(Progress progress) {
        sites.current(progress.tenant())
                .ifPresent(site -> database.write(sql -> update(sql, site, progress)));
    }

    private static int update(Sql sql, long site, Progress progress) throws SQLException {
        return sql.update(
                "UPDATE sweep SET since = ?, page = ?, seen = ?, total = ?, due = ?,"
                        + " lease_until = 0 WHERE site = ? AND project = ? AND kind = ?"
                        + " AND (kind <> 'REJUDGE' OR since <= ?)",
                Times.of(progress.since()),
                progress.page(),
                progress.seen(),
                progress.total(),
                Times.of(progress.due()),
                site,
                progress.project(),
                progress.kind().name(),
                Times.of(progress.since()));
    }

    /**
     * Begins with judging anew from the first item again, where it began at all; due at once and
     * later than what went on before, whatever a node's clock says.
     *
     * @param which a condition on sites
     */
    static void judgeAnew(Sql sql, long now, String which, Object... parameters)
            throws SQLException {
        List<Object> all = new ArrayList<>(List.of(now, now));
        all.addAll(List.of(parameters));
        List<Anew> begun =
                sql.list(
                        "UPDATE sweep SET since = CASE WHEN since >= ? THEN since + 1 ELSE ? END,"
                                + " seen = 0, total = 0, due = 0, lease_until = 0"
                                + " WHERE kind = 'REJUDGE' AND site IN (SELECT id FROM site WHERE "
                                + which
                                + ") RETURNING site, page",
                        row -> new Anew(row.getLong(1), row.getString(2)),
                        all.toArray());
        for (Anew each : begun) {
            sql.update(
                    "UPDATE sweep SET page = ? WHERE site = ? AND kind = 'REJUDGE'",
                    Progress.beginning(each.page),
                    each.site);
        }
    }

    private record Anew(long site, String page) {}

    @Override
    public Optional<Progress> take(Instant now, Duration lease) {
        return database.writeAlone(sql -> take(sql, Times.of(now), lease.toMillis()));
    }

    private static Optional<Progress> take(Sql sql, long now, long lease) throws SQLException {
        Optional<Taken> next =
                sql.first(
                        "SELECT "
                                + COLUMNS
                                + ", sweep.site FROM sweep JOIN site ON site.id = sweep.site"
                                + " WHERE site.state <> 'GONE' AND due <= ? AND lease_until <= "
                                + sql.dialect().time()
                                + " ORDER BY due LIMIT 1"
                                + sql.dialect().skipLocked("sweep"),
                        row -> new Taken(read(row), row.getLong(9)),
                        now);
        if (next.isPresent()) {
            sql.update(
                    "UPDATE sweep SET lease_until = "
                            + sql.dialect().time()
                            + " + ? WHERE site = ? AND project = ? AND kind = ?",
                    lease,
                    next.get().site,
                    next.get().progress.project(),
                    next.get().progress.kind().name());
        }
        return next.map(Taken::progress);
    }

    private record Taken(Progress progress, long site) {}

    @Override
    public List<Progress> all(String tenant) {
        return sites.current(tenant).stream()
                .flatMap(
                        site ->
                                database
                                        .read(
                                                sql ->
                                                        sql.list(
                                                                "SELECT "
                                                                        + COLUMNS
                                                                        + " FROM sweep JOIN site ON"
                                                                        + " site.id = sweep.site WHERE"
                                                                        + " sweep.site = ? ORDER BY"
                                                                        + " project, kind",
                                                                SqlSweepStore::read,
                                                                site))
                                        .stream())
                .toList();
    }

    @Override
    public void drop(String tenant, String project) {
        sites.current(tenant)
                .ifPresent(
                        site ->
                                database.write(
                                        sql ->
                                                sql.update(
                                                        "DELETE FROM sweep WHERE site = ?"
                                                                + " AND project = ?",
                                                        site,
                                                        project)));
    }

    private static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                Times.at(row.getLong(4)),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                Times.at(row.getLong(8)));
    }
}
