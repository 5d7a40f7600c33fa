package dev.banksman.store;

import dev.banksman.port.PolicyVersions.Bookkeeping;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Since when each rule of a tenant looks as it does now. */
final class RuleRows {

    /** The row that holds the generation, under a handle that no rule can have. */
    private static final String GENERATION = "";

    private final Database database;
    private final Times times;

    private record Rule(String fingerprint, long since, long fresh) {}

    RuleRows(Database database, Times times) {
        this.database = database;
        this.times = times;
    }

    Bookkeeping takeIn(String tenant, Map<String, String> fingerprints) {
        Map<String, String> wanted = new TreeMap<>(fingerprints);
        return database.writeAlone(
                sql -> {
                    Site site =
                            Sites.current(sql, tenant)
                                    .orElseThrow(
                                            () -> new IllegalArgumentException("no such tenant"));
                    sql.dialect().lockSites(sql, List.of(site.id()));
                    return takeIn(sql, site, wanted);
                });
    }

    /** The first rules hold from when the tenant came, however late they are asked for. */
    private Bookkeeping takeIn(Sql sql, Site of, Map<String, String> wanted) throws SQLException {
        long site = of.id();
        Map<String, Rule> known = known(sql, site);
        Rule last = known.remove(GENERATION);
        long generation = last == null ? 0 : last.fresh;
        if (generation == 0 || !isSame(known, wanted)) {
            long from = generation == 0 ? Times.of(of.tenant().since()) : times.now();
            generation++;
            replace(sql, site, known, wanted, new Rule("", from, generation));
            known = known(sql, site);
            known.remove(GENERATION);
        }
        Map<String, Instant> since = new HashMap<>();
        Map<String, Long> fresh = new HashMap<>();
        known.forEach(
                (handle, rule) -> {
                    since.put(handle, Times.at(rule.since));
                    fresh.put(handle, rule.fresh);
                });
        return new Bookkeeping(generation, since, fresh);
    }

    private static boolean isSame(Map<String, Rule> known, Map<String, String> wanted) {
        Map<String, String> prints = new HashMap<>();
        known.forEach((handle, rule) -> prints.put(handle, rule.fingerprint));
        return prints.equals(wanted);
    }

    private static Map<String, Rule> known(Sql sql, long site) throws SQLException {
        Map<String, Rule> known = new HashMap<>();
        sql.list(
                "SELECT handle, fingerprint, since, fresh FROM rule_since WHERE site = ?",
                row -> {
                    Rule rule = new Rule(row.getString(2), row.getLong(3), row.getLong(4));
                    known.put(row.getString(1), rule);
                    return true;
                },
                site);
        return known;
    }

    private void replace(
            Sql sql,
            long site,
            Map<String, Rule> known,
            Map<String, String> wanted,
            Rule generation)
            throws SQLException {
        for (String handle : known.keySet()) {
            if (!wanted.containsKey(handle)) {
                sql.update("DELETE FROM rule_since WHERE site = ? AND handle = ?", site, handle);
            }
        }
        for (Map.Entry<String, String> rule : wanted.entrySet()) {
            Rule before = known.get(rule.getKey());
            if (before == null || !before.fingerprint.equals(rule.getValue())) {
                put(
                        sql,
                        site,
                        rule.getKey(),
                        new Rule(rule.getValue(), generation.since, generation.fresh));
            }
        }
        put(sql, site, GENERATION, generation);
    }

    private static void put(Sql sql, long site, String handle, Rule rule) throws SQLException {
        sql.update(
                "INSERT INTO rule_since (site, handle, fingerprint, since, fresh)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, handle) DO UPDATE SET"
                        + " fingerprint = excluded.fingerprint, since = excluded.since,"
                        + " fresh = excluded.fresh",
                site,
                handle,
                rule.fingerprint,
                rule.since,
                rule.fresh);
    }
}
