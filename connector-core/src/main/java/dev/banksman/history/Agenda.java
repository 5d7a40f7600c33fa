package dev.banksman.history;

import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;

/** The moments at which time alone makes an item worth a look, in order. */
final class Agenda {

    private record Entry(Instant at, ItemRef item) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : item.compareTo(other.item);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    /** Puts a moment on the agenda; {@link Instant#MAX} stands for never. */
    void add(ItemRef item, Instant at) {
        if (at.equals(Instant.MAX)) {
            return;
        }
        entries.add(new Entry(at, item));
    }

    int size() {
        return entries.size();
    }

    /** Drops the moments that no longer matter. */
    void keepIf(BiPredicate<ItemRef, Instant> matters) {
        entries.removeIf(entry -> !matters.test(entry.item(), entry.at()));
    }

    /** When the next moment comes, whether it still matters or not. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Takes the item of the next moment off the agenda. */
    ItemRef take() {
        return entries.remove().item();
    }
}
