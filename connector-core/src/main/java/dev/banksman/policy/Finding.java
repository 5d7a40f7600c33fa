package dev.banksman.policy;

import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that a policy holds to be so.
 *
 * @param on the item that it is about, which need not be the one that was judged
 * @param key tells findings of one policy on one item apart; stable while the finding stands
 * @param facts what the finding states and remembers; when it changes, the finding is updated
 * @param why the values that were compared to find it
 * @param anchor the instant that a ladder counts from: a due date's end, the moment of becoming
 *     blocked
 */
public record Finding(
        ItemRef on,
        String key,
        Map<String, String> facts,
        List<Observation> why,
        Optional<Instant> anchor) {

    /** Facts keep the order of their names, so that what is printed of them never varies. */
    public Finding {
        facts =
                facts.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The key of a policy that has at most one finding on an item. */
    public static final String ONLY = "item";

    /** The one finding of a policy on the judged item. */
    public static Finding only(Situation<?> situation, List<Observation> why) {
        return new Finding(situation.item().ref(), ONLY, Map.of(), why, Optional.empty());
    }

    public Finding stating(Map<String, String> nextFacts) {
        return new Finding(on, key, nextFacts, why, anchor);
    }

    /** The fact of that name, blank when it states none. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    public Finding anchored(Instant nextAnchor) {
        return new Finding(on, key, facts, why, Optional.of(nextAnchor));
    }

    /**
     * Whether this is the same statement as the other finding, whatever was looked at to find it.
     */
    public boolean says(Finding other) {
        return facts.equals(other.facts) && anchor.equals(other.anchor);
    }
}
