package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import dev.banksman.plan.Quietness.Breaker;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stops the effects of a rule that suddenly hits many items. It stays stopped until an admin sets
 * it again; a back-test takes it that this happens by the end of that local day. Not safe for use
 * by several threads.
 */
public final class LatchingBreaker implements BreakerBoard {

    private final Optional<Breaker> limits;
    private final Map<String, Hits> rules = new HashMap<>();
    private long trips;

    public LatchingBreaker(Optional<Breaker> limits) {
        this.limits = limits;
    }

    @Override
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

    /** The items hit lately, each with the time of its last hit, the longest ago first. */
    private static final class Hits {
        private final LinkedHashMap<ItemRef, Instant> lately = new LinkedHashMap<>();
        private Instant stoppedUntil = Instant.MIN;

        int count(ItemRef item, Instant now, Breaker limits) {
            lately.putLast(item, now);
            Instant since = now.minus(limits.within());
            while (lately.firstEntry().getValue().isBefore(since)) {
                lately.pollFirstEntry();
            }
            return lately.size();
        }

        void stop(Instant until) {
            stoppedUntil = until;
            lately.clear();
        }
    }
}
