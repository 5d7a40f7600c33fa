package dev.banksman.engine;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which limits trackers named, so that nothing is asked before they are over. Only in
 * memory: after a restart one call finds out again.
 */
final class Gate {

    private final Map<String, Instant> tenants = new ConcurrentHashMap<>();
    private final Map<String, Instant> trackers = new ConcurrentHashMap<>();
    private final Map<String, Instant> items = new ConcurrentHashMap<>();

    /** Takes note of a limit; one that names only an item or an endpoint stops that item alone. */
    void close(ItemRef item, Scope scope, Instant until) {
        switch (scope) {
            case TENANT -> later(tenants, item.tenant(), until);
            case APP -> later(trackers, item.tracker(), until);
            case ITEM, ENDPOINT -> later(items, item.toString(), until);
        }
    }

    /** Until when nothing may be asked for this item; nothing when it may. */
    Optional<Instant> closedUntil(ItemRef item, Instant now) {
        Instant tenant = tenants.getOrDefault(item.tenant(), Instant.MIN);
        Instant app = trackers.getOrDefault(item.tracker(), Instant.MIN);
        Instant own = items.getOrDefault(item.toString(), Instant.MIN);
        if (own.isAfter(Instant.MIN) && !own.isAfter(now)) {
            items.remove(item.toString(), own);
        }
        Instant until = latest(latest(tenant, app), own);
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void later(Map<String, Instant> map, String key, Instant until) {
        map.merge(key, until, Gate::latest);
    }
}
