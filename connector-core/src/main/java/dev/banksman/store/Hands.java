package dev.banksman.store;

import dev.banksman.item.ItemRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** What each actor changed lately, as far as this process saw it. */
final class Hands {

    /** Of more actors than this, those that were quiet the longest are forgotten. */
    private static final int ACTORS = 5_000;

    /** Of more items than this of one actor it is a burst by any limit. */
    private static final int ITEMS = 500;

    private final Map<Hand, SequencedMap<ItemRef, Long>> byActor =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Hand, SequencedMap<ItemRef, Long>> eldest) {
                    return size() > ACTORS;
                }
            };

    private record Hand(String tenant, String actor) {}

    /** Takes note of a change; gives what that actor changed within the time, with when. */
    synchronized Map<ItemRef, Long> touch(ItemRef item, String actor, long at, Duration within) {
        SequencedMap<ItemRef, Long> touched =
                byActor.computeIfAbsent(
                        new Hand(item.tenant(), actor), hand -> new LinkedHashMap<>());
        touched.putLast(item, at);
        long since = at - within.toMillis();
        while (touched.size() > ITEMS || touched.firstEntry().getValue() < since) {
            touched.pollFirstEntry();
        }
        return new HashMap<>(touched);
    }

    /** What joined a burst is not counted for another one. */
    synchronized void forget(String tenant, String actor, Set<ItemRef> joined) {
        SequencedMap<ItemRef, Long> touched = byActor.get(new Hand(tenant, actor));
        if (touched != null) {
            touched.keySet().removeAll(joined);
        }
    }
}
