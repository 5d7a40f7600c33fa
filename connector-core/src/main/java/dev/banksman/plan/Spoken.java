package dev.banksman.plan;

import dev.banksman.item.Person;
import dev.banksman.plan.Desk.Pending;
import dev.banksman.plan.Plan.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one round of speaking wrote, and what it found that it may not say. */
final class Spoken {

    private final Stage stage;
    private final Set<Person> named;
    private final List<Write> writes = new ArrayList<>(0);
    private final Map<Pending.Key, Hold> held = new HashMap<>(0);

    private boolean anything;

    /**
     * @param named who is named already in the note that stands
     */
    Spoken(Stage stage, Set<Person> named) {
        this.stage = stage;
        this.named = named;
    }

    /**
     * Whether people are told by being named in the note; a back-test lists messages by themselves.
     */
    boolean inNote() {
        return stage == Stage.LIVE;
    }

    /** Whether the note that stands names the person, so that no message is needed. */
    boolean names(Person person) {
        return inNote() && named.contains(person);
    }

    /** Something that was silent is said in this round. */
    void spoke() {
        anything = true;
    }

    boolean anything() {
        return anything;
    }

    List<Write> writes() {
        return writes;
    }

    void write(Write write) {
        writes.add(write);
    }

    void hold(Pending pending, Hold hold) {
        held.put(pending.key(), hold);
    }

    /** The intentions of events with what holds them back at the very instant of the event. */
    List<List<Intention>> holding(List<FindingEvent> events, List<List<Intention>> intentions) {
        if (held.isEmpty()) {
            return intentions;
        }
        List<List<Intention>> all = new ArrayList<>(intentions.size());
        for (int i = 0; i < events.size(); i++) {
            FindingEvent event = events.get(i);
            Hold hold = held.get(new Pending.Key(event.stand().id(), event.rung().orElse(0)));
            all.add(hold == null ? intentions.get(i) : holding(intentions.get(i), hold));
        }
        return all;
    }

    /** The noise budget limits messages, never notes. */
    private static List<Intention> holding(List<Intention> intentions, Hold hold) {
        boolean messagesOnly = hold.reason() == Hold.Reason.NOISE;
        return intentions.stream()
                .map(i -> messagesOnly && i.to().isEmpty() ? i : i.held(hold))
                .toList();
    }
}
