package dev.banksman.testkit;

import dev.banksman.calendar.Span;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.diff.Tenures;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Case;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A small world of items under rules, with a clock that only a test moves. A change is judged at
 * once, then whoever it concerns; a timer that is due at an instant comes before a change at that
 * instant. Judging is the same as in a replay and in live use.
 */
public final class World {

    private final Map<ItemRef, Neighbour.Known> truth = new TreeMap<>();
    private final List<ItemRef> news = new ArrayList<>();
    private final Story story = new Story();
    private final Ears ears = new Ears();
    private final Courier courier;
    private Desk desk;
    private Instant now = Times.START;

    private World(List<Rule<?>> rules, Courier courier) {
        this.courier = courier;
        this.desk = new Desk(rules, ears);
    }

    public static World of(Rule<?>... rules) {
        return of(List.of(rules), Courier.PROMPT);
    }

    public static World of(List<Rule<?>> rules, Courier courier) {
        return new World(rules, courier);
    }

    /** Sets the clock before anything has happened. */
    public World beginning(Instant at) {
        now = at;
        return this;
    }

    /** Items that are all there before the first of them is judged, as made just now. */
    public World with(ItemBuilder... items) {
        return with(List.of(items), (item, tenure) -> tenure);
    }

    /** As {@link #with(ItemBuilder...)}, with another past than having been made just now. */
    public World with(List<ItemBuilder> items, Past past) {
        items.reversed().forEach(item -> make(item, past));
        truth.forEach((ref, known) -> desk.store(ref, known));
        truth.keySet().forEach(ref -> desk.meet(ref, now));
        return this;
    }

    /** The past of an item that a test did not see being made. */
    @FunctionalInterface
    public interface Past {
        Tenure of(WorkItem item, Tenure made);
    }

    /** Judges the items for the first time as they stand: what holds is baseline. */
    public World switchedOnWith(ItemBuilder... items) {
        List.of(items).forEach(item -> make(item, (i, tenure) -> tenure));
        truth.forEach((ref, known) -> desk.store(ref, known));
        truth.keySet().forEach(ref -> desk.switchOn(ref, now));
        return this;
    }

    /** A person changes an item. */
    public World change(String key, UnaryOperator<ItemBuilder> change) {
        return change(An.person("olga"), key, change);
    }

    /** Somebody, or an app, changes an item; an item that is not there yet is made. */
    public World change(Person actor, String key, UnaryOperator<ItemBuilder> change) {
        ItemRef ref = An.ref(key);
        Neighbour.Known was = truth.get(ref);
        if (was == null) {
            make(change.apply(An.item(key)), (item, tenure) -> tenure);
        } else {
            WorkItem next = change.apply(new ItemBuilder(was.item())).touched(now).item();
            List<Change> changes = SnapshotDiff.between(was.item(), next);
            Tenure tenure = Tenures.after(was.tenure(), changes, now, Optional.of(actor));
            truth.put(ref, new Neighbour.Known(next, tenure));
            story.at(now, new ItemBuilder(next), actor);
        }
        news.add(ref);
        if (courier == Courier.PROMPT || courier == Courier.REPEATING) {
            deliver();
        }
        return this;
    }

    /** Lets time pass by the clock; every timer that falls due on the way rings at its instant. */
    public World tick(Duration duration) {
        return tickTo(now.plus(duration));
    }

    /** Lets a span pass, elapsed or working as it is written: {@code PT1H}, {@code 3d}. */
    public World tick(String span, WorkCalendar calendar) {
        return tickTo(calendar.plus(now, Span.parse(span)));
    }

    public World tickTo(Instant then) {
        settle();
        for (Optional<Row> next = due(then); next.isPresent(); next = due(then)) {
            Instant at = next.get().recheckAt().orElseThrow();
            if (at.isBefore(now)) {
                throw new AssertionError(next.get().item().key() + " wants a look in the past");
            }
            now = at;
            desk.look(next.get().item().ref(), now, Case.Cause.TIME);
        }
        now = then;
        return this;
    }

    private Optional<Row> due(Instant then) {
        return desk.rows().values().stream()
                .filter(row -> row.recheckAt().filter(at -> !at.isAfter(then)).isPresent())
                .min(Comparator.comparing(row -> row.recheckAt().orElseThrow()));
    }

    /** Looks again at every item as it stands now: what deliveries missed is found here. */
    public World sweep() {
        List<ItemRef> all = new ArrayList<>(truth.keySet());
        if (courier == Courier.REVERSING) {
            java.util.Collections.reverse(all);
        }
        all.forEach(this::observe);
        return this;
    }

    /** Forgets all but what is stored, and goes on under freshly made rules. */
    public World restart(List<Rule<?>> rules) {
        settle();
        desk = desk.restarted(rules);
        return this;
    }

    /** Brings what changed to be judged, in this world's way. */
    public World settle() {
        switch (courier) {
            case PROMPT, REPEATING -> {}
            case REVERSING -> {
                java.util.Collections.reverse(news);
                deliver();
                sweep();
            }
            case LOSING -> sweep();
        }
        news.clear();
        return this;
    }

    private void deliver() {
        news.forEach(this::observe);
        if (courier == Courier.REPEATING) {
            news.forEach(this::observe);
            sweep();
        }
        news.clear();
    }

    private void observe(ItemRef ref) {
        desk.observe(ref, Objects.requireNonNull(truth.get(ref), ref::toString), now);
    }

    private void make(ItemBuilder item, Past past) {
        WorkItem made = item.created(now).item();
        Tenure tenure = past.of(made, Tenures.atCreation(made, now));
        truth.put(made.ref(), new Neighbour.Known(made, tenure));
        story.at(now, new ItemBuilder(made), An.person("olga"));
    }

    /**
     * What happened so far as a history to be replayed. Items that were there together are made one
     * after the other, the first named last.
     */
    public Story story() {
        return story;
    }

    public Instant now() {
        return now;
    }

    /** What happened to findings since the last time that this was asked. */
    public List<FindingEvent> drain() {
        settle();
        return ears.drain();
    }

    /** What was heard from the beginning on, in order. */
    public List<Heard> heard() {
        settle();
        return ears.all().stream().map(Heard::of).toList();
    }

    /** What could not be told so far, each thing once. */
    public List<String> unknowns() {
        settle();
        return ears.unknowns();
    }

    /** All findings that stand, in order. */
    public List<Stand> standing() {
        settle();
        return desk.rows().values().stream()
                .flatMap(row -> row.docket().byRule().values().stream())
                .flatMap(List::stream)
                .toList();
    }
}
