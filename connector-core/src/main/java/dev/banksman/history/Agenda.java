package dev.banksman.history;

import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The moments at which time alone makes an item worth a look, in order. An item that is called
 * already is not called again for a later moment: whoever looks at it then puts that one on the
 * agenda, so that an item whose moments move on and on has one entry and not one for each of them.
 */
final class Agenda {

    private record Entry(Instant at, ItemRef item, ItemFile file) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : item.compareTo(other.item);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    /** Has an item called at a moment or before; {@link Instant#MAX} stands for never. */
    void call(ItemFile file, Instant at) {
        if (at.isBefore(file.calledAt)) {
            file.calledAt = at;
            entries.add(new Entry(at, file.present.ref(), file));
        }
    }

    int size() {
        return entries.size();
    }

    /** Drops what was overtaken by an earlier moment. */
    void tidy() {
        entries.removeIf(entry -> !entry.at().equals(entry.file().calledAt));
    }

    /** When the next moment comes, whether it still matters or not. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Takes the item of the next moment off the agenda. */
    ItemFile take() {
        Entry entry = entries.remove();
        ItemFile file = entry.file();
        if (file.calledAt.equals(entry.at())) {
            file.calledAt = Instant.MAX;
        }
        return file;
    }
}
