package dev.banksman.diff;

import dev.banksman.item.Person;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps an item's {@link Tenure} as its changes arrive. */
public final class Tenures {

    private Tenures() {}

    /** The tenure of an item at the moment it was made, its whole past being known. */
    public static Tenure atCreation(WorkItem item, Instant at) {
        Value<Instant> since = Value.of(at);
        return new Tenure(
                since,
                since,
                item.blocked().isPresent() ? since : Value.empty(),
                since,
                item.due(),
                0);
    }

    /**
     * The tenure after these changes.
     *
     * @param actor who made them; what apps do is no sign of life
     */
    public static Tenure after(
            Tenure before, List<Change> changes, Instant at, Optional<Person> actor) {
        Tenure tenure = before;
        for (Change change : changes) {
            tenure = apply(tenure, change, at);
        }
        boolean lives = !changes.isEmpty() && actor.map(person -> !person.app()).orElse(true);
        return lives ? signed(tenure, at) : tenure;
    }

    private static Tenure apply(Tenure t, Change change, Instant at) {
        Value<Instant> now = Value.of(at);
        return switch (change) {
            case Change.StatusMoved moved -> status(t, now);
            case Change.OwnerChanged changed -> owner(t, now);
            case Change.BlockedChanged changed -> blocked(t, changed, now);
            case Change.DueMoved moved -> due(t, moved);
            case Change.Created created -> t;
            case Change.LinkMade made -> t;
            case Change.LinkGone gone -> t;
            case Change.Commented commented -> t;
            case Change.Edited edited -> t;
        };
    }

    private static Tenure status(Tenure t, Value<Instant> now) {
        return new Tenure(
                now, t.ownerSince(), t.blockedSince(), t.lastSign(), t.firstDue(), t.pushes());
    }

    private static Tenure owner(Tenure t, Value<Instant> now) {
        return new Tenure(
                t.statusSince(), now, t.blockedSince(), t.lastSign(), t.firstDue(), t.pushes());
    }

    /** Another reason or way of stating it does not start the blockage anew. */
    private static Tenure blocked(Tenure t, Change.BlockedChanged change, Value<Instant> now) {
        if (change.from().isPresent() && change.to().isPresent()) {
            return t;
        }
        Value<Instant> since = change.to().flatMap(blockage -> now);
        return new Tenure(
                t.statusSince(), t.ownerSince(), since, t.lastSign(), t.firstDue(), t.pushes());
    }

    private static Tenure due(Tenure t, Change.DueMoved moved) {
        Value<LocalDate> first = firstDue(t.firstDue(), moved);
        int pushes = t.pushes() + (moved.later() ? 1 : 0);
        return new Tenure(
                t.statusSince(), t.ownerSince(), t.blockedSince(), t.lastSign(), first, pushes);
    }

    /** Of a past that was not read, the date before the first move that was seen is a first one. */
    private static Value<LocalDate> firstDue(Value<LocalDate> first, Change.DueMoved moved) {
        return switch (first) {
            case Value.Present<LocalDate> known -> known;
            case Value.Empty<LocalDate> none -> moved.to();
            case Value.Unknown<LocalDate> hidden ->
                    moved.from().isPresent() ? moved.from() : hidden;
        };
    }

    private static Tenure signed(Tenure t, Instant at) {
        return new Tenure(
                t.statusSince(),
                t.ownerSince(),
                t.blockedSince(),
                Value.of(at),
                t.firstDue(),
                t.pushes());
    }
}
