package dev.banksman.report;

import dev.banksman.diff.Change;
import dev.banksman.effect.Effect;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what happened to each item for a page that shows it. What is kept goes to a temporary file
 * that is removed by {@link #close}; memory holds two numbers an item. For one replay.
 */
public final class ItemHistories implements ReplayListener, AutoCloseable {

    private final Spool spool;
    private final ItemEntries entries;
    private final List<Rule<?>> rules;
    private final Map<ItemRef, Trail> trails = new HashMap<>();

    /** Where the chains of an item end, and how much was found on it. */
    private static final class Trail {
        private long head = Spool.NOWHERE;
        private long before = Spool.NOWHERE;
        private long last = Spool.NOWHERE;
        private int opened;
        private int told;
    }

    /**
     * Makes room for what is to be kept.
     *
     * @param zone in which the page tells times
     * @throws IOException when there is no place for a temporary file
     */
    public ItemHistories(List<Rule<?>> rules, ZoneId zone) throws IOException {
        this.rules = List.copyOf(rules);
        this.entries = new ItemEntries(zone, this.rules);
        this.spool = new Spool();
    }

    @Override
    public void recorded(Instant at, WorkItem item) {
        Trail trail = trail(item.ref());
        trail.head = add(Spool.NOWHERE, at, 0, entries.head(item));
        trail.before = add(Spool.NOWHERE, at, 0, entries.standing(at, item));
    }

    @Override
    public void changed(Instant at, WorkItem item, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Trail trail = trail(item.ref());
        if (trail.head == Spool.NOWHERE || changes.stream().anyMatch(ItemHistories::renames)) {
            trail.head = add(Spool.NOWHERE, at, 0, entries.head(item));
        }
        trail.last = add(begun(trail), at, 0, entries.changed(at, item, changes));
    }

    @Override
    public void told(Told told) {
        Trail trail = trail(told.event().stand().finding().on());
        boolean opened = told.event().type() == FindingEvent.Type.OPENED;
        trail.told++;
        trail.opened += opened && !told.event().stand().baseline() ? 1 : 0;
        trail.last = add(begun(trail), told.event().at(), 1, entries.told(told));
    }

    @Override
    public void wrote(Instant at, Plan.Write write) {
        Effect effect = write.effect();
        Trail trail = trail(effect.item());
        trail.last = add(begun(trail), at, 2, entries.wrote(at, effect));
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /** The rules by whose numbers findings name them. */
    List<Rule<?>> rules() {
        return rules;
    }

    /** The items with findings, those with the most first. */
    List<ItemRef> loudestFirst() {
        return trails.entrySet().stream()
                .filter(entry -> entry.getValue().told > 0)
                .sorted(
                        Comparator.<Map.Entry<ItemRef, Trail>>comparingInt(
                                        entry -> -entry.getValue().opened)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many findings opened on an item, without those that held already. */
    int opened(ItemRef item) {
        return trail(item).opened;
    }

    /** What heads an item's history, as JSON; empty when nothing of the item was heard. */
    Optional<String> head(ItemRef item) throws IOException {
        long head = trail(item).head;
        return head == Spool.NOWHERE
                ? Optional.empty()
                : Optional.of(spool.chain(head).getFirst().text());
    }

    /** What happened to an item, oldest first, as JSON. */
    List<String> entries(ItemRef item) throws IOException {
        return spool.chain(begun(trail(item))).stream().map(Spool.Note::text).toList();
    }

    private Trail trail(ItemRef item) {
        return trails.computeIfAbsent(item, ref -> new Trail());
    }

    /** How the item stood before the window comes before everything else. */
    private static long begun(Trail trail) {
        return trail.last == Spool.NOWHERE ? trail.before : trail.last;
    }

    private static boolean renames(Change change) {
        return switch (change) {
            case Change.Edited(var part) ->
                    part == Change.Part.IDENTITY
                            || part == Change.Part.WORDING
                            || part == Change.Part.TRAITS;
            case Change.Created created -> true;
            case Change.StatusMoved moved -> false;
            case Change.OwnerChanged changed -> false;
            case Change.BlockedChanged changed -> false;
            case Change.DueMoved moved -> false;
            case Change.LinkMade made -> false;
            case Change.LinkGone gone -> false;
            case Change.Commented commented -> false;
        };
    }

    private long add(long previous, Instant at, int rank, String text) {
        try {
            return spool.add(previous, new Spool.Note(at, rank, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
