package dev.banksman.policy;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.diff.Change;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;

/** Everything that a policy may know when it judges an item. */
public record Situation<P>(
        Neighbour.Known present, Neighbourhood around, Past past, Moment moment, P params) {

    public WorkItem item() {
        return present.item();
    }

    public Tenure tenure() {
        return present.tenure();
    }

    public List<Change> changes() {
        return past.changes();
    }

    public List<Finding> open() {
        return past.open();
    }

    public Instant now() {
        return moment.now();
    }

    public WorkCalendar calendar() {
        return moment.calendar();
    }

    /** The same situation under other parameters. */
    public <Q> Situation<Q> with(Q other) {
        return new Situation<>(present, around, past, moment, other);
    }
}
