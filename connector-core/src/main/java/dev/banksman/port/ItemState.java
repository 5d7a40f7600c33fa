package dev.banksman.port;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Status;
import dev.banksman.judge.Docket;
import dev.banksman.plan.Desk;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything that is kept of one item: what a replay keeps in memory.
 *
 * @param present its last state; empty when it was never read
 * @param docket the findings that judging it raised and that stand
 * @param desk what is said and still to be said on it
 * @param cameFrom the status before the present one
 * @param judgedBy the version of the policies by which it was judged last; 0 for never
 * @param ownWriteAt when we last wrote to it: a state that is older than this tells no news of what
 *     we wrote
 * @param dealings what went on between people and us
 */
public record ItemState(
        Optional<Neighbour.Known> present,
        Docket docket,
        Desk desk,
        Optional<Status> cameFrom,
        long judgedBy,
        Optional<Instant> ownWriteAt,
        Dealings dealings) {

    public static final ItemState NEW =
            new ItemState(
                    Optional.empty(),
                    Docket.EMPTY,
                    Desk.EMPTY,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Dealings.NONE);

    public ItemState judgedBy(long version) {
        return new ItemState(present, docket, desk, cameFrom, version, ownWriteAt, dealings);
    }

    public ItemState with(Desk next) {
        return new ItemState(present, docket, next, cameFrom, judgedBy, ownWriteAt, dealings);
    }

    public ItemState with(Dealings next) {
        return new ItemState(present, docket, desk, cameFrom, judgedBy, ownWriteAt, next);
    }
}
