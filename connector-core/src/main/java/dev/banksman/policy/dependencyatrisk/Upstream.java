package dev.banksman.policy.dependencyatrisk;

import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.policy.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an item still waits for, over several links. What lies behind a finished blocker no longer
 * holds anybody up. Each item comes once, nearest first, and never the item itself, so that a cycle
 * of links comes to an end.
 */
final class Upstream {

    private Upstream() {}

    /** The blockers within so many links that are not known to be done. */
    static List<Neighbour> of(Situation<?> situation, int depth) {
        Set<ItemRef> seen = new HashSet<>();
        seen.add(situation.item().ref());
        List<Neighbour> found = new ArrayList<>();
        List<Neighbour> ring = unfinished(situation.around(), seen);
        for (int distance = 1; distance < depth && !ring.isEmpty(); distance++) {
            found.addAll(ring);
            ring = behind(ring, situation.around(), seen);
        }
        found.addAll(ring);
        return found;
    }

    private static List<Neighbour> behind(
            List<Neighbour> ring, Neighbourhood around, Set<ItemRef> seen) {
        List<Neighbour> next = new ArrayList<>();
        for (Neighbour neighbour : ring) {
            if (neighbour instanceof Neighbour.Known known) {
                next.addAll(unfinished(around.around(known.item()), seen));
            }
        }
        return next;
    }

    private static List<Neighbour> unfinished(Neighbourhood around, Set<ItemRef> seen) {
        List<Neighbour> unfinished = new ArrayList<>();
        for (Neighbour blocker : around.blockers()) {
            if (!blocker.category().is(StatusCategory.DONE) && seen.add(blocker.ref())) {
                unfinished.add(blocker);
            }
        }
        return unfinished;
    }
}
