package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness;
import dev.banksman.port.Quiet;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts of quietness as rows. */
final class SqlQuiet implements Quiet {

    private final Database database;
    private final Sites sites;
    private final Bursts bursts;

    SqlQuiet(Database database, Sites sites, Codec codec, Times times) {
        this.database = database;
        this.sites = sites;
        this.bursts = new Bursts(database, sites, codec, times);
    }

    @Override
    public Map<String, Integer> messages(String tenant, Collection<String> people, LocalDate day) {
        Map<String, Integer> counts = new HashMap<>();
        people.forEach(person -> counts.put(person, 0));
        Optional<Long> site = people.isEmpty() ? Optional.empty() : sites.current(tenant);
        site.ifPresent(id -> database.read(sql -> count(sql, id, day, counts)));
        return counts;
    }

    private static boolean count(Sql sql, long site, LocalDate day, Map<String, Integer> counts)
            throws SQLException {
        for (String person : List.copyOf(counts.keySet())) {
            sql.first(
                            "SELECT messages FROM message_count WHERE site = ? AND day = ?"
                                    + " AND person = ?",
                            row -> row.getInt(1),
                            site,
                            day.toString(),
                            person)
                    .ifPresent(messages -> counts.put(person, messages));
        }
        return true;
    }

    @Override
    public int spokenSince(String tenant, String rule, Instant since, ItemRef except) {
        return sites.current(tenant)
                .map(
                        site ->
                                database.read(
                                        sql ->
                                                sql.number(
                                                        "SELECT count(*) FROM spoke WHERE site = ?"
                                                                + " AND rule = ? AND at >= ?"
                                                                + " AND item <> ?",
                                                        site,
                                                        rule,
                                                        Times.of(since),
                                                        Keys.of(except))))
                .orElse(0L)
                .intValue();
    }

    @Override
    public Map<String, Instant> stopped(String tenant) {
        Map<String, Instant> stopped = new HashMap<>();
        sites.current(tenant)
                .ifPresent(
                        site ->
                                database.read(
                                        sql ->
                                                sql.list(
                                                        "SELECT rule, at FROM stopped"
                                                                + " WHERE site = ?",
                                                        row ->
                                                                stopped.put(
                                                                        row.getString(1),
                                                                        Times.at(row.getLong(2))),
                                                        site)));
        return stopped;
    }

    @Override
    public void stop(String tenant, String rule, Instant at) {
        sites.current(tenant)
                .ifPresent(
                        site ->
                                database.write(
                                        sql ->
                                                sql.update(
                                                        "INSERT INTO stopped (site, rule, at)"
                                                                + " VALUES (?, ?, ?) ON CONFLICT"
                                                                + " (site, rule) DO NOTHING",
                                                        site,
                                                        rule,
                                                        Times.of(at))));
    }

    @Override
    public void release(String tenant, String rule) {
        sites.current(tenant)
                .ifPresent(
                        site ->
                                database.write(
                                        sql -> {
                                            sql.update(
                                                    "DELETE FROM spoke WHERE site = ?"
                                                            + " AND rule = ?",
                                                    site,
                                                    rule);
                                            return sql.update(
                                                    "DELETE FROM stopped WHERE site = ?"
                                                            + " AND rule = ?",
                                                    site,
                                                    rule);
                                        }));
    }

    @Override
    public Set<ItemRef> changed(ItemRef item, Person actor, Instant at, Quietness.Bursts limits) {
        return bursts.changed(item, actor, at, limits);
    }

    @Override
    public List<Over> over(Instant now, Optional<Quietness.Bursts> limits) {
        return bursts.over(now, limits);
    }
}
