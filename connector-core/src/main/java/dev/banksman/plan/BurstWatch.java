package dev.banksman.plan;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness.Bursts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notices that one actor changes many items at once: a bulk edit, an import, a sprint start. Not
 * safe for use by several threads.
 */
public final class BurstWatch {

    private final Optional<Bursts> limits;
    private final Map<String, Hand> hands = new HashMap<>();

    public BurstWatch(Optional<Bursts> limits) {
        this.limits = limits;
    }

    /**
     * Takes note of a change.
     *
     * @return the items that belong to a burst through it: none, this one, or, at the moment in
     *     which a burst is recognised, all that were changed within the time
     */
    public Collection<ItemRef> changed(ItemRef item, Optional<Person> actor, Instant at) {
        if (limits.isEmpty() || actor.isEmpty()) {
            return List.of();
        }
        return hands.computeIfAbsent(actor.get().id(), id -> new Hand())
                .touch(item, at, limits.get());
    }

    /** How many bursts were recognised. */
    public long recognised() {
        return hands.values().stream().mapToLong(hand -> hand.bursts).sum();
    }

    private record Touch(Instant at, ItemRef item) {}

    /** What one actor did lately. */
    private static final class Hand {
        private final Deque<Touch> lately = new ArrayDeque<>();
        private boolean bursting;
        private long bursts;
        private Instant last = Instant.MIN;

        Collection<ItemRef> touch(ItemRef item, Instant at, Bursts limits) {
            if (bursting && at.isAfter(last.plus(limits.quiet()))) {
                bursting = false;
            }
            last = at;
            if (bursting) {
                return List.of(item);
            }
            Instant since = at.minus(limits.within());
            while (!lately.isEmpty() && lately.peekFirst().at().isBefore(since)) {
                lately.removeFirst();
            }
            lately.addLast(new Touch(at, item));
            return lately.size() < limits.changes() ? List.of() : recognise(limits);
        }

        private Collection<ItemRef> recognise(Bursts limits) {
            Set<ItemRef> items = new LinkedHashSet<>();
            lately.forEach(touch -> items.add(touch.item()));
            if (items.size() < limits.changes()) {
                return List.of();
            }
            bursting = true;
            bursts++;
            lately.clear();
            return items;
        }
    }
}
