package dev.banksman.judge;

import dev.banksman.diff.Change;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item put before the judge.
 *
 * @param changes what differs from the previous state; no elements when time or a neighbour made us
 *     look
 * @param docket the findings that judging this item raised before and that still stand
 */
public record Case(
        Neighbour.Known present,
        Neighbourhood around,
        Optional<WorkItem> previous,
        List<Change> changes,
        Docket docket,
        Instant now,
        Cause cause) {

    /** What made us look. */
    public enum Cause {
        /** Somebody changed something. */
        CHANGE,
        /** A moment in time came. */
        TIME,
        /** The rules were switched on: what holds now is baseline. */
        SWITCH_ON
    }
}
