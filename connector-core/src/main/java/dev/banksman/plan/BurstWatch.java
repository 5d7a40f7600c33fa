package dev.banksman.plan;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness.Bursts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private final List<Hand> bursting = new ArrayList<>();
    private long recognised;

    public BurstWatch(Optional<Bursts> limits) {
        this.limits = limits;
    }

    /** A burst that is over: whose it was, and the items that it touched, in that order. */
    public record Burst(Person actor, List<ItemRef> items, Instant endedAt) {}

    /**
     * Takes note of a change. Bursts that are over by then have to be taken by {@link #ended}
     * before.
     *
     * @return the items that belong to a burst through it: none, this one, or, at the moment in
     *     which a burst is recognised, all that were changed within the time
     */
    public Collection<ItemRef> changed(ItemRef item, Optional<Person> actor, Instant at) {
        if (limits.isEmpty() || actor.isEmpty()) {
            return List.of();
        }
        Hand hand = hands.computeIfAbsent(actor.get().id(), id -> new Hand(actor.get()));
        return hand.bursting()
                ? hand.goOn(item, at)
                : watch(hand, new Touch(at, item), limits.get());
    }

    /** When the next burst is over, if nothing is added to it. */
    public Optional<Instant> nextEnd() {
        if (bursting.isEmpty()) {
            return Optional.empty();
        }
        return limits.flatMap(
                l ->
                        bursting.stream()
                                .map(hand -> hand.last.plus(l.quiet()))
                                .min(Comparator.naturalOrder()));
    }

    /**
     * Takes the bursts that are over at this instant, in the order in which they were recognised.
     */
    public List<Burst> ended(Instant at) {
        if (bursting.isEmpty() || limits.isEmpty()) {
            return List.of();
        }
        List<Burst> over = new ArrayList<>(1);
        for (Hand hand : List.copyOf(bursting)) {
            Instant end = hand.last.plus(limits.get().quiet());
            if (!end.isAfter(at)) {
                over.add(hand.rest(end));
                bursting.remove(hand);
            }
        }
        return over;
    }

    /** How many bursts were recognised. */
    public long recognised() {
        return recognised;
    }

    private Collection<ItemRef> watch(Hand hand, Touch touch, Bursts limits) {
        Set<ItemRef> items = hand.touch(touch, limits);
        if (items.size() < limits.changes()) {
            return List.of();
        }
        recognised++;
        bursting.add(hand);
        hand.begin(items);
        return items;
    }

    private record Touch(Instant at, ItemRef item) {}

    /** What one actor did lately. */
    private static final class Hand {
        private final Person actor;
        private final Deque<Touch> lately = new ArrayDeque<>();
        private final Set<ItemRef> inBurst = new LinkedHashSet<>();
        private Instant last = Instant.MIN;

        Hand(Person actor) {
            this.actor = actor;
        }

        boolean bursting() {
            return !inBurst.isEmpty();
        }

        Set<ItemRef> touch(Touch touch, Bursts limits) {
            last = touch.at();
            Instant since = touch.at().minus(limits.within());
            while (!lately.isEmpty() && lately.peekFirst().at().isBefore(since)) {
                lately.removeFirst();
            }
            lately.addLast(touch);
            if (lately.size() < limits.changes()) {
                return Set.of();
            }
            Set<ItemRef> items = new LinkedHashSet<>();
            lately.forEach(each -> items.add(each.item()));
            return items;
        }

        void begin(Set<ItemRef> items) {
            inBurst.addAll(items);
            lately.clear();
        }

        Collection<ItemRef> goOn(ItemRef item, Instant at) {
            last = at.isAfter(last) ? at : last;
            inBurst.add(item);
            return List.of(item);
        }

        Burst rest(Instant at) {
            Burst burst = new Burst(actor, List.copyOf(inBurst), at);
            inBurst.clear();
            return burst;
        }
    }
}
