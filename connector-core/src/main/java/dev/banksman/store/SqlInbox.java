package dev.banksman.store;

import dev.banksman.port.Delivery;
import dev.banksman.port.Inbox;
import dev.banksman.port.Look;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.RowLock;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes deliveries in: the id, the looks and the items that become due, in one commit. */
final class SqlInbox implements Inbox {

    private final Database database;
    private final Sites sites;
    private final ItemRows items;
    private final Times times;

    SqlInbox(Database database, Sites sites, ItemRows items, Times times) {
        this.database = database;
        this.sites = sites;
        this.items = items;
        this.times = times;
    }

    @Override
    public Receipt accept(Delivery delivery) {
        return database.intake(locks(delivery), sql -> accept(sql, delivery));
    }

    private Receipt accept(Sql sql, Delivery delivery) throws SQLException {
        Optional<Site> site = Sites.held(sql, delivery.tenant());
        if (site.isEmpty() || site.get().isGone()) {
            return Receipt.REFUSED;
        }
        long now = times.now();
        int fresh =
                sql.update(
                        "INSERT INTO inbox (site, delivery, at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (site, delivery) DO NOTHING",
                        site.get().id(),
                        delivery.id(),
                        now);
        if (fresh == 0) {
            return Receipt.REPEATED;
        }
        for (Look look : inOrder(delivery)) {
            items.look(sql, site.get().id(), look, now);
        }
        return Receipt.ACCEPTED;
    }

    private List<RowLock> locks(Delivery delivery) {
        if (delivery.looks().isEmpty()) {
            return List.of();
        }
        return sites.lastKnown(delivery.tenant())
                .map(site -> Keys.locks(site, delivery.looks().stream().map(Look::item).toList()))
                .orElse(List.of());
    }

    private static List<Look> inOrder(Delivery delivery) {
        return delivery.looks().stream().sorted(Comparator.comparing(Look::item)).toList();
    }
}
