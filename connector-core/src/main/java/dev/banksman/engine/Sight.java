package dev.banksman.engine;

import dev.banksman.diff.Change;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Person;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What looking at an item shows. */
sealed interface Sight {

    /**
     * The item as it is.
     *
     * @param previous as it was stored, if it was
     * @param changes what differs; no elements when nothing does
     * @param actor whose change it was, where that is known; when nothing differs, who changed it
     *     by what the events say
     * @param at when that was, by the tracker's clock
     */
    record There(
            Optional<WorkItem> previous,
            Neighbour.Known present,
            List<Change> changes,
            Optional<Person> actor,
            Instant at)
            implements Sight {

        public There {
            changes = List.copyOf(changes);
        }

        boolean changed() {
            return !changes.isEmpty();
        }

        /** Whether more than programs' comments changed, our own among them. */
        boolean matters() {
            return changes.stream()
                    .anyMatch(c -> !(c instanceof Change.Commented(var said)) || said.byPerson());
        }
    }

    /** The item is gone, or not to be seen by us. */
    record Gone() implements Sight {}

    /** The tracker could not be asked. */
    record Trouble(Answer<?> answer) implements Sight {}
}
