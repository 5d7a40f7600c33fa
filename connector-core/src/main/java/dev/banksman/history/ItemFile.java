package dev.banksman.history;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Status;
import dev.banksman.judge.Docket;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.Desk;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Everything that a replay keeps of one item; what live keeps in its database. */
final class ItemFile {

    Neighbour.Known present;
    Docket docket = Docket.EMPTY;
    Desk desk = Desk.EMPTY;
    Optional<Status> cameFrom = Optional.empty();
    Instant judgeAt = Instant.MAX;
    Instant speakAt = Instant.MAX;

    /** The first moment for which it stands on the agenda: no later than those two. */
    Instant calledAt = Instant.MAX;

    /** Nothing more is heard of it, and nothing can be found on it any more. */
    boolean retired;

    private Set<Judgement.Unknown> unknowns = Set.of();

    ItemFile(Neighbour.Known present) {
        this.present = present;
    }

    Instant nextAt() {
        return judgeAt.isBefore(speakAt) ? judgeAt : speakAt;
    }

    /** Whether this was not said of the item before. */
    boolean isNew(Judgement.Unknown unknown) {
        if (unknowns.isEmpty()) {
            unknowns = new HashSet<>(2);
        }
        return unknowns.add(unknown);
    }
}
