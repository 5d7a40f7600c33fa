package dev.banksman.testkit;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A history told state by state, to be replayed. */
public final class Story {

    private final List<PastSnapshot> states = new ArrayList<>();

    /** Somebody made or changed an item at a local time. */
    public Story at(String local, ItemBuilder item) {
        return at(local, item, An.person("ann"));
    }

    public Story at(String local, ItemBuilder item, Person actor) {
        return at(Times.at(local), item, actor);
    }

    public Story at(Instant at, ItemBuilder item, Person actor) {
        states.add(new PastSnapshot(at, Optional.of(actor), item.item(), false));
        return this;
    }

    /** The history as a replay reads it; each call gives a new one. */
    public Chronicle chronicle() {
        return new Read(marked());
    }

    /** The last state of each item says so. */
    private List<PastSnapshot> marked() {
        Set<ItemRef> heard = new HashSet<>();
        List<PastSnapshot> marked = new ArrayList<>();
        for (PastSnapshot state : states.reversed()) {
            boolean last = heard.add(state.ref());
            marked.addFirst(new PastSnapshot(state.at(), state.actor(), state.item(), last));
        }
        return marked;
    }

    private static final class Read implements Chronicle {
        private final List<PastSnapshot> states;
        private final Iterator<PastSnapshot> rest;

        Read(List<PastSnapshot> states) {
            this.states = states;
            this.rest = states.iterator();
        }

        @Override
        public boolean hasNext() {
            return rest.hasNext();
        }

        @Override
        public PastSnapshot next() {
            return rest.next();
        }

        @Override
        public InputPlace where(ItemRef ref) {
            return InputPlace.UNKNOWN;
        }

        @Override
        public boolean knows(ItemRef ref) {
            return states.stream().anyMatch(state -> state.ref().equals(ref));
        }

        @Override
        public Instant begin() {
            return states.isEmpty() ? Instant.EPOCH : states.getFirst().at();
        }

        @Override
        public Instant end() {
            return states.isEmpty() ? Instant.EPOCH : states.getLast().at();
        }

        @Override
        public long changes() {
            return states.size() - items();
        }

        @Override
        public long items() {
            return states.stream().map(PastSnapshot::ref).distinct().count();
        }

        @Override
        public void close() {}
    }
}
