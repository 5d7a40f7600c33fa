package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.store.sql.RowLock;
import java.util.Collection;
import java.util.List;

/** Items as keys of rows, within a tenant: {@code tracker:id}. */
final class Keys {

    private Keys() {}

    static String of(ItemRef item) {
        return item.tracker() + ":" + item.id();
    }

    static ItemRef item(String tenant, String key) {
        int colon = key.indexOf(':');
        return new ItemRef(tenant, key.substring(0, colon), key.substring(colon + 1));
    }

    static List<RowLock> locks(long site, Collection<ItemRef> items) {
        return items.stream().map(item -> new RowLock(site, of(item))).toList();
    }
}
