package dev.banksman.port;

import dev.banksman.item.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param nameless a search found its last change, and no event told yet whose it was
 */
public record Dealings(
        Map<String, String> marks,
        List<Waiver> waivers,
        List<String> answered,
        Optional<Person> mover,
        Set<String> movedBack,
        List<Instant> changes,
        boolean opposed,
        boolean nameless) {

    private static final int REMEMBERED = 30;

    public static final Dealings NONE =
            new Dealings(
                    Map.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Set.of(),
                    List.of(),
                    false,
                    false);

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

    /** That surface is called so now; "" when nothing stands there any more. */
    public Dealings marking(String surface, String mark) {
        Map<String, String> next = new HashMap<>(marks);
        if (mark.isEmpty()) {
            next.remove(surface);
        } else {
            next.put(surface, mark);
        }
        return new Dealings(next, waivers, answered, mover, movedBack, changes, opposed, nameless);
    }

    public Dealings waiving(Waiver waiver) {
        List<Waiver> next = new ArrayList<>(counting(waiver.policy()).waivers);
        next.add(waiver);
        return new Dealings(marks, next, answered, mover, movedBack, changes, opposed, nameless);
    }

    /** That policy counts again. */
    public Dealings counting(String policy) {
        List<Waiver> next = waivers.stream().filter(w -> !w.policy().equals(policy)).toList();
        return new Dealings(marks, next, answered, mover, movedBack, changes, opposed, nameless);
    }

    public Dealings answering(String comment) {
        List<String> next = new ArrayList<>(answered);
        next.add(comment);
        List<String> last = next.subList(Math.max(0, next.size() - REMEMBERED), next.size());
        return new Dealings(marks, waivers, last, mover, movedBack, changes, opposed, nameless);
    }

    /** Somebody moved it. */
    public Dealings movedBy(Optional<Person> person) {
        return new Dealings(
                marks, waivers, answered, person, movedBack, changes, opposed, nameless);
    }

    /** We move what that person moved. */
    public Dealings movingBack(Person person) {
        Set<String> next = new HashSet<>(movedBack);
        next.add(person.id());
        return new Dealings(marks, waivers, answered, mover, next, changes, opposed, nameless);
    }

    /** We change something at that time; what is longer ago than this is forgotten. */
    public Dealings changing(Instant at, Instant since) {
        List<Instant> next = new ArrayList<>(changesSince(since));
        next.add(at);
        return new Dealings(marks, waivers, answered, mover, movedBack, next, opposed, nameless);
    }

    public List<Instant> changesSince(Instant since) {
        return changes.stream().filter(at -> at.isAfter(since)).toList();
    }

    public Dealings opposed(boolean next) {
        return next == opposed
                ? this
                : new Dealings(marks, waivers, answered, mover, movedBack, changes, next, nameless);
    }

    public Dealings nameless(boolean next) {
        return next == nameless
                ? this
                : new Dealings(marks, waivers, answered, mover, movedBack, changes, opposed, next);
    }
}
