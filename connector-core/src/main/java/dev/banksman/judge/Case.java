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
        Cause cause,
        Baseline baseline) {

    /** Nothing is taken for baseline. */
    public Case(
            Neighbour.Known present,
            Neighbourhood around,
            Optional<WorkItem> previous,
            List<Change> changes,
            Docket docket,
            Instant now,
            Cause cause) {
        this(present, around, previous, changes, docket, now, cause, Baseline.NOTHING);
    }

    /** What made us look. */
    public enum Cause {
        /** Somebody changed something. */
        CHANGE,
        /** A moment in time came. */
        TIME
    }
}
