package dev.banksman.port;

import dev.banksman.item.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What went on between people and us on one item. Immutable.
 *
 * @param marks by surface, what the tracker calls what stands there: the note's comment id
 * @param waivers what people waived here; they outlive a reopening
 * @param answered the comments that were answered, the latest last, so that none is answered twice
 * @param mover who last moved the item to another status
 * @param movedBack account ids of people whose move was taken back on this item
 * @param changes when we last moved it or wrote a field, within the last hour
 * @param opposed we changed it so often that somebody must be changing it back: nothing is moved or
 *     written until a person changes the item
 */
public record Dealings(
        Map<String, String> marks,
        List<Waiver> waivers,
        List<String> answered,
        Optional<Person> mover,
        Set<String> movedBack,
        List<Instant> changes,
        boolean opposed) {

    public static final Dealings NONE =
            new Dealings(
                    Map.of(), List.of(), List.of(), Optional.empty(), Set.of(), List.of(), false);

    public Dealings {
        marks = Map.copyOf(marks);
        waivers = List.copyOf(waivers);
        answered = List.copyOf(answered);
        movedBack = Set.copyOf(movedBack);
        changes = List.copyOf(changes);
    }

    /** Somebody's word that a policy does not count on this item. */
    public record Waiver(String policy, Person by, Instant at, String reason) {}

    public String mark(String surface) {
        return marks.getOrDefault(surface, "");
    }
}
