package dev.banksman.app.compare;

import dev.banksman.history.Told;
import dev.banksman.item.ItemRef;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Intention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One finding from its opening to its end, with all that was said of it.
 *
 * @param told in the order in which it happened; the first is the opening
 */
record Life(Id id, List<Told> told) {

    /** What two replays call the same finding. */
    record Id(String policy, ItemRef item, String key) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            int byPolicy = policy.compareTo(other.policy);
            int byItem = byPolicy != 0 ? byPolicy : item.compareTo(other.item);
            return byItem != 0 ? byItem : key.compareTo(other.key);
        }
    }

    Life {
        told = List.copyOf(told);
    }

    Instant opened() {
        return told.getFirst().event().at();
    }

    /** Empty while the finding stands. */
    Optional<Instant> closed() {
        FindingEvent last = told.getLast().event();
        return last.type().closes() ? Optional.of(last.at()) : Optional.empty();
    }

    List<Integer> rungs() {
        return told.stream()
                .filter(each -> each.event().rung().isPresent())
                .map(each -> each.event().rung().getAsInt())
                .toList();
    }

    List<Intention> intentions() {
        return told.stream().flatMap(each -> each.intentions().stream()).toList();
    }

    /** What really would have been written. */
    List<Intention> written() {
        return intentions().stream().filter(each -> each.held().isEmpty()).toList();
    }

    /** Whether both stood at some common moment. */
    boolean meets(Life other) {
        return !opened().isAfter(other.closed().orElse(Instant.MAX))
                && !other.opened().isAfter(closed().orElse(Instant.MAX));
    }
}
