package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts of quietness, shared by all nodes. */
public interface Quiet {

    /** How many messages each of these people got on that local day. */
    Map<String, Integer> messages(String tenant, Collection<String> people, LocalDate day);

    /** How many items a rule spoke on since then, this one left out. */
    int spokenSince(String tenant, String rule, Instant since, ItemRef except);

    /** The rules whose effects are stopped, and since when. */
    Map<String, Instant> stopped(String tenant);

    void stop(String tenant, String rule, Instant at);

    void release(String tenant, String rule);

    /**
     * Counts a change of an item by an actor.
     *
     * @return the items that belong to a burst through it; see {@code BurstWatch}
     */
    Set<ItemRef> changed(ItemRef item, Person actor, Instant at, Quietness.Bursts limits);

    /** A burst that is over. */
    record Over(String tenant, Person actor, List<ItemRef> items, Instant endedAt) {
        public Over {
            items = List.copyOf(items);
        }
    }

    /** Takes bursts that are over, each for one caller alone; the items are those still unsaid. */
    List<Over> over(Instant now, Optional<Quietness.Bursts> limits);
}
