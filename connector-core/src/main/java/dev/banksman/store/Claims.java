package dev.banksman.store;

import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leases items that are due: the tenant that was served longest ago goes first, each gets an equal
 * share, and within a tenant the oldest goes first. What is left of the appetite is shared again.
 */
final class Claims {

    private static final int ROUNDS = 3;

    private final Database database;
    private final Times times;
    private final Map<Long, Long> served = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    /** An item row that was just leased. */
    record Leased(Site site, String item, long epoch, long dirty, int attempts) {}

    /** A site with what it may still be given. */
    private record Guest(Site site, long free) {}

    Claims(Database database, Times times) {
        this.database = database;
        this.times = times;
    }

    List<Leased> claim(Appetite appetite) {
        List<Leased> leased = database.writeAlone(sql -> claim(sql, appetite));
        leased.forEach(each -> served.put(each.site().id(), turns.incrementAndGet()));
        return leased;
    }

    private List<Leased> claim(Sql sql, Appetite appetite) throws SQLException {
        times.databaseSays(sql.time());
        long now = times.now();
        endLeases(sql);
        List<Leased> all = new ArrayList<>();
        List<Site> due = due(sql, now);
        if (due.isEmpty()) {
            return all;
        }
        sql.dialect().lockSites(sql, due.stream().map(Site::id).sorted().toList());
        List<Guest> guests = guests(sql, due, appetite.perTenant());
        for (int round = 0; round < ROUNDS && all.size() < appetite.most(); round++) {
            guests = serve(sql, guests, appetite, all);
        }
        return all;
    }

    /** Serves each guest its share; gives those that would take more. */
    private List<Guest> serve(Sql sql, List<Guest> guests, Appetite appetite, List<Leased> all)
            throws SQLException {
        List<Guest> hungry = new ArrayList<>();
        int left = guests.size();
        for (Guest guest : guests) {
            int rest = appetite.most() - all.size();
            long share = Math.min(guest.free, Math.ceilDiv(rest, left--));
            if (share <= 0) {
                continue;
            }
            List<Leased> served = lease(sql, guest.site, share, appetite);
            all.addAll(served);
            if (served.size() == share && guest.free > share) {
                hungry.add(new Guest(guest.site, guest.free - share));
            }
        }
        return hungry;
    }

    /** Picks once: a selection inside the update might be made again, past its limit. */
    private List<Leased> lease(Sql sql, Site site, long share, Appetite appetite)
            throws SQLException {
        return sql.list(
                "WITH picked AS MATERIALIZED (SELECT item FROM item WHERE site = ? AND due <= ?"
                        + " AND due < 9223372036854775807 ORDER BY due LIMIT ?"
                        + sql.dialect().skipLocked()
                        + ") UPDATE item SET epoch = epoch + 1, lease_node = ?, lease_until = "
                        + sql.dialect().time()
                        + " + ? WHERE site = ? AND item IN (SELECT item FROM picked)"
                        + " RETURNING item, epoch, dirty, attempts",
                row ->
                        new Leased(
                                site,
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4)),
                site.id(),
                times.now(),
                share,
                appetite.node(),
                appetite.lease().toMillis(),
                site.id());
    }

    /** A lease that ends by itself counts as a failure: its holder died of it, or hangs. */
    private static void endLeases(Sql sql) throws SQLException {
        sql.update(
                "UPDATE item SET lease_until = 0, attempts = attempts + 1 WHERE (site, item) IN"
                        + " (SELECT site, item FROM item WHERE lease_until > 0 AND lease_until <= "
                        + sql.dialect().time()
                        + sql.dialect().skipLocked()
                        + ")");
    }

    /** Sites with something due, the one that was served longest ago first. */
    private List<Site> due(Sql sql, long now) throws SQLException {
        return sql
                .list(
                        "SELECT "
                                + Site.COLUMNS
                                + " FROM site WHERE state <> 'GONE' AND EXISTS (SELECT 1 FROM item"
                                + " WHERE item.site = site.id AND due <= ?"
                                + " AND due < 9223372036854775807)",
                        Site::read,
                        now)
                .stream()
                .sorted(Comparator.comparingLong(site -> served.getOrDefault(site.id(), 0L)))
                .toList();
    }

    private static List<Guest> guests(Sql sql, List<Site> due, int perTenant) throws SQLException {
        Map<Long, Long> inFlight = new HashMap<>();
        sql.list(
                "SELECT site, count(*) FROM item WHERE lease_until > 0 GROUP BY site",
                row -> inFlight.put(row.getLong(1), row.getLong(2)));
        return due.stream()
                .map(site -> new Guest(site, perTenant - inFlight.getOrDefault(site.id(), 0L)))
                .filter(guest -> guest.free > 0)
                .toList();
    }
}
