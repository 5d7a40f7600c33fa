package dev.banksman.jira.history;

import dev.banksman.item.ItemRef;
import dev.banksman.jira.translate.Naming;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Knows every item by the key that it has at the end, whatever key or id the source names. */
final class HistoryNaming implements Naming {

    private final String tenant;
    private final Map<String, ItemRef> byKey = new HashMap<>();
    private final Map<String, ItemRef> byId = new HashMap<>();
    private final SortedMap<String, ItemRef> byOldKey = new TreeMap<>();

    HistoryNaming(String tenant) {
        this.tenant = tenant;
    }

    /** Takes an item of the input. */
    ItemRef learn(String id, String key) {
        ItemRef ref = byKey.computeIfAbsent(key, k -> new ItemRef(tenant, "jira", k));
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, ref);
        }
        return ref;
    }

    /** Takes a key that an item no longer has. An item that has it now keeps it. */
    void learnOld(String oldKey, ItemRef ref) {
        if (!oldKey.isEmpty() && !oldKey.equals(ref.id())) {
            byOldKey.put(oldKey, ref);
        }
    }

    /** The keys that items no longer have, with what they have become. */
    SortedMap<String, ItemRef> renamed() {
        return byOldKey;
    }

    /** Drops a key that was taken for an item's own. */
    void forget(String key) {
        byKey.remove(key);
    }

    @Override
    public ItemRef ref(String id, String key) {
        ItemRef now = byKey.get(key);
        if (now != null) {
            return now;
        }
        ItemRef renamed = byOldKey.get(key);
        if (renamed != null) {
            return renamed;
        }
        ItemRef byNumber = key.isEmpty() ? byId.get(id) : null;
        return byNumber != null ? byNumber : new ItemRef(tenant, "jira", key.isEmpty() ? id : key);
    }
}
