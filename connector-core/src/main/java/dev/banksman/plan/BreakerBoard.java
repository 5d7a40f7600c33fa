package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import dev.banksman.plan.Quietness.Breaker;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stops the effects of a rule that suddenly hits many items. It stays stopped until an admin sets
 * it again; a back-test takes it that this happens by the end of that local day. Not safe for use
 * by several threads.
 */
public final class BreakerBoard {

    private final Optional<Breaker> limits;
    private final Map<String, Hits> rules = new HashMap<>();
    private long trips;

    public BreakerBoard(Optional<Breaker> limits) {
        this.limits = limits;
    }

    /**
     * Asks whether a rule may speak on an item now.
     *
     * @return empty when it may, else when it may be asked again
     */
    public Optional<Instant> stopped(
            String rule, ItemRef item, Instant now, WorkCalendar calendar) {
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        Hits hits = rules.computeIfAbsent(rule, id -> new Hits());
        if (now.isBefore(hits.stoppedUntil)) {
            return Optional.of(hits.stoppedUntil);
        }
        if (hits.count(item, now, limits.get()) <= limits.get().items()) {
            return Optional.empty();
        }
        trips++;
        hits.stop(calendar.endOfDay(calendar.dateOf(now)));
        return Optional.of(hits.stoppedUntil);
    }

    /** How often a rule was stopped. */
    public long trips() {
        return trips;
    }

    private record Hit(Instant at, ItemRef item) {}

    private static final class Hits {
        private final Deque<Hit> lately = new ArrayDeque<>();
        private final Set<ItemRef> items = new HashSet<>();
        private Instant stoppedUntil = Instant.MIN;

        int count(ItemRef item, Instant now, Breaker limits) {
            Instant since = now.minus(limits.within());
            while (!lately.isEmpty() && lately.peekFirst().at().isBefore(since)) {
                items.remove(lately.removeFirst().item());
            }
            if (items.add(item)) {
                lately.addLast(new Hit(now, item));
            }
            return items.size();
        }

        void stop(Instant until) {
            stoppedUntil = until;
            lately.clear();
            items.clear();
        }
    }
}
