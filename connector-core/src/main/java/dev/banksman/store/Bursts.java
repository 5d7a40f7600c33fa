package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness;
import dev.banksman.port.Quiet.Over;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notices, for all nodes together, that one actor changes many items at once. It answers as {@link
 * dev.banksman.plan.BurstWatch} does, from rows.
 */
final class Bursts {

    private static final int AT_ONCE = 50;

    /**
     * Before an actor changed this part of a burst's items on one node, nothing is written: most
     * people never come that far, and up to so many nodes that share the work still notice.
     */
    private static final int NODES = 4;

    /** A person names no item, so it is the same from everywhere. */
    private static final ItemRef NOWHERE = new ItemRef("", "", "");

    private final Database database;
    private final Sites sites;
    private final Codec codec;
    private final Times times;
    private final Hands hands = new Hands();

    Bursts(Database database, Sites sites, Codec codec, Times times) {
        this.database = database;
        this.sites = sites;
        this.codec = codec;
        this.times = times;
    }

    /** A change as rows name it. */
    private record Touch(long site, ItemRef item, Person actor, long at) {}

    Set<ItemRef> changed(ItemRef item, Person actor, Instant at, Quietness.Bursts limits) {
        Optional<Long> site = sites.current(item.tenant());
        if (site.isEmpty()) {
            return Set.of();
        }
        Touch touch = new Touch(site.get(), item, actor, Times.of(at));
        Map<ItemRef, Long> mine = hands.touch(item, actor.id(), touch.at, limits.within());
        boolean few = mine.size() < Math.ceilDiv(limits.changes(), NODES);
        if (few && !database.read(sql -> isGoingOn(sql, touch))) {
            return Set.of();
        }
        Set<ItemRef> joined = database.write(sql -> changed(sql, touch, mine, limits));
        hands.forget(item.tenant(), actor.id(), joined);
        return joined;
    }

    private static boolean isGoingOn(Sql sql, Touch touch) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM burst WHERE site = ? AND actor = ? AND ends > ?",
                        row -> true,
                        touch.site,
                        touch.actor.id(),
                        touch.at)
                .isPresent();
    }

    private Set<ItemRef> changed(
            Sql sql, Touch touch, Map<ItemRef, Long> mine, Quietness.Bursts limits)
            throws SQLException {
        long last = Math.max(touch.at, times.now()); // what is told late does not end it sooner
        long ends = last + limits.quiet().toMillis();
        int going =
                sql.update(
                        "UPDATE burst SET last = ?, ends = ? WHERE site = ? AND actor = ?"
                                + " AND ends > ?",
                        last,
                        ends,
                        touch.site,
                        touch.actor.id(),
                        touch.at);
        if (going > 0) {
            for (ItemRef each : mine.keySet()) {
                join(sql, touch, Keys.of(each));
            }
            return mine.keySet();
        }
        List<String> lately = lately(sql, touch, mine, limits.within());
        if (lately.size() < limits.changes()) {
            return Set.of();
        }
        return begin(sql, touch, lately, last, ends);
    }

    /** The items that the actor changed within the time, on all nodes, the longest ago first. */
    private static List<String> lately(
            Sql sql, Touch touch, Map<ItemRef, Long> mine, Duration within) throws SQLException {
        sql.update(
                "DELETE FROM hand WHERE site = ? AND actor = ? AND at < ?",
                touch.site,
                touch.actor.id(),
                touch.at - within.toMillis());
        for (Map.Entry<ItemRef, Long> each : new TreeMap<>(mine).entrySet()) {
            sql.update(
                    "INSERT INTO hand (site, actor, item, at) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (site, actor, item) DO UPDATE SET at = excluded.at",
                    touch.site,
                    touch.actor.id(),
                    Keys.of(each.getKey()),
                    each.getValue());
        }
        return sql.list(
                "SELECT item FROM hand WHERE site = ? AND actor = ? ORDER BY at, item",
                row -> row.getString(1),
                touch.site,
                touch.actor.id());
    }

    private Set<ItemRef> begin(Sql sql, Touch touch, List<String> items, long last, long ends)
            throws SQLException {
        sql.update(
                "INSERT INTO burst (site, actor, person, last, ends) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (site, actor) DO UPDATE SET last = excluded.last,"
                        + " ends = excluded.ends",
                touch.site,
                touch.actor.id(),
                codec.person().write(touch.actor, touch.item),
                last,
                ends);
        sql.update("DELETE FROM hand WHERE site = ? AND actor = ?", touch.site, touch.actor.id());
        Set<ItemRef> all = new LinkedHashSet<>();
        for (String key : items) {
            join(sql, touch, key);
            all.add(Keys.item(touch.item.tenant(), key));
        }
        return all;
    }

    private static void join(Sql sql, Touch touch, String item) throws SQLException {
        sql.update(
                "INSERT INTO burst_item (site, actor, item, at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (site, actor, item) DO NOTHING",
                touch.site,
                touch.actor.id(),
                item,
                touch.at);
    }

    /** A burst whose time has come, of a tenant that is there. */
    private record Ripe(long site, String tenant, String actor, Person person, long ends) {}

    List<Over> over(Instant now, Optional<Quietness.Bursts> limits) {
        long at = Times.of(now);
        return database.writeAlone(
                sql -> {
                    List<Over> over = new ArrayList<>();
                    for (Ripe ripe : ripe(sql, at, limits)) {
                        over.add(take(sql, ripe));
                    }
                    return over;
                });
    }

    private List<Ripe> ripe(Sql sql, long at, Optional<Quietness.Bursts> limits)
            throws SQLException {
        String ends =
                limits.isPresent()
                        ? "burst.last + " + limits.get().quiet().toMillis()
                        : "burst.ends";
        return sql.list(
                "SELECT burst.site, site.tenant, burst.actor, burst.person, "
                        + ends
                        + " FROM burst JOIN site ON site.id = burst.site"
                        + " WHERE site.state <> 'GONE' AND "
                        + ends
                        + " <= ? ORDER BY burst.last, burst.actor LIMIT ?",
                row ->
                        new Ripe(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                codec.person().read(row.getBytes(4), NOWHERE),
                                row.getLong(5)),
                at,
                AT_ONCE);
    }

    private Over take(Sql sql, Ripe ripe) throws SQLException {
        List<ItemRef> unsaid = new ArrayList<>();
        sql.list(
                "SELECT burst_item.item, item_state.state FROM burst_item JOIN item_state"
                        + " ON item_state.site = burst_item.site"
                        + " AND item_state.item = burst_item.item"
                        + " WHERE burst_item.site = ? AND burst_item.actor = ?"
                        + " ORDER BY burst_item.at, burst_item.item",
                row -> {
                    ItemRef item = Keys.item(ripe.tenant, row.getString(1));
                    return codec.state().read(row.getBytes(2), item).desk().isUnsaid()
                            && unsaid.add(item);
                },
                ripe.site,
                ripe.actor);
        sql.update("DELETE FROM burst_item WHERE site = ? AND actor = ?", ripe.site, ripe.actor);
        sql.update("DELETE FROM burst WHERE site = ? AND actor = ?", ripe.site, ripe.actor);
        return new Over(ripe.tenant, ripe.person, unsaid, Times.at(ripe.ends));
    }
}
