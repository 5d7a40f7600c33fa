package dev.banksman.expression;

import dev.banksman.expression.Shape.Field;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Description;
import dev.banksman.item.Effort;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Link;
import dev.banksman.item.Person;
import dev.banksman.item.Release;
import dev.banksman.item.Value;
import dev.banksman.policy.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads items the way expressions see them. */
final class Reading {

    private static final double SECONDS_PER_HOUR = 3600;

    private Reading() {}

    static String name(Person person) {
        return person.name().isBlank() ? person.id() : person.name();
    }

    static String project(Neighbour.Known known) {
        return known.item().project().key();
    }

    static Value<?> lead(Neighbour.Known known) {
        return known.item().project().lead().map(Reading::name);
    }

    static String kind(Neighbour.Known known) {
        return known.item().kind().name();
    }

    static boolean isSubtask(Neighbour.Known known) {
        return known.item().kind().level() == Kind.Level.SUBTASK;
    }

    static boolean isEpic(Neighbour.Known known) {
        return known.item().kind().level() == Kind.Level.EPIC;
    }

    static Value<?> labels(Neighbour.Known known) {
        return texts(known.item().traits().labels());
    }

    static Value<?> components(Neighbour.Known known) {
        return texts(known.item().traits().components());
    }

    private static Value<?> texts(Value<Set<String>> texts) {
        return orNone(texts.map(List::copyOf));
    }

    static Value<?> releases(Neighbour.Known known) {
        return orNone(
                known.item()
                        .schedule()
                        .releases()
                        .map(all -> all.stream().map(Release::name).toList()));
    }

    /** A mark that is nowhere set is not set. */
    static Value<Boolean> truth(Value<Boolean> mark) {
        return mark.isEmpty() ? Value.of(false) : mark;
    }

    static Value<Boolean> blocked(Neighbour.Known known) {
        return truth(known.item().blocked().map(blockage -> true));
    }

    /** Points where there are any, else hours. */
    static Value<?> estimate(Neighbour.Known known) {
        Effort effort = known.item().schedule().effort();
        if (effort.points().isPresent()) {
            return effort.points();
        }
        Value<Double> hours = hours(effort.estimate());
        return hours.isUnknown() ? effort.points() : hours;
    }

    static Value<Double> spent(Neighbour.Known known) {
        return hours(known.item().schedule().effort().spent());
    }

    private static Value<Double> hours(Value<Duration> time) {
        return time.map(duration -> duration.toSeconds() / SECONDS_PER_HOUR);
    }

    static Value<?> description(Neighbour.Known known) {
        return known.item().wording().description().map(Description::text);
    }

    static FieldTable fields(Neighbour.Known known) {
        return new FieldTable(known.item().fields());
    }

    static String role(Link link) {
        return switch (link.role()) {
            case BLOCKS -> "blocks";
            case BLOCKED_BY -> "blocked by";
            case RELATES -> "relates";
        };
    }

    static <S> Value<?> entries(Shape<S> shape, Value<List<S>> subjects) {
        return orNone(
                subjects.map(
                        all -> all.stream().map(subject -> new Entry<>(shape, subject)).toList()));
    }

    static Value<?> neighbours(List<Neighbour> neighbours) {
        return entries(Shapes.NEIGHBOUR, Value.of(neighbours));
    }

    /** Where there is no parent, its fields can still be asked for, and are empty. */
    static Value<?> parent(Situation<?> situation) {
        if (situation.item().parent() instanceof Value.Unknown<ItemRef>(String reason)) {
            return Value.unknown(reason);
        }
        return situation
                .around()
                .parent()
                .<Value<?>>map(parent -> Value.of(new Entry<>(Shapes.NEIGHBOUR, parent)))
                .orElse(Value.of(Nothing.NOTHING));
    }

    /** A field of an item that may lie outside what is known, where all but its name is unknown. */
    static Value<?> known(Field<Neighbour.Known> field, Neighbour neighbour) {
        return switch (neighbour) {
            case Neighbour.Known known -> field.read().apply(known);
            case Neighbour.Outside(var ref) ->
                    field.name().equals("key")
                            ? Value.of(ref.id())
                            : Value.unknown(ref.id() + " is outside what is known");
        };
    }

    /** A collection that the source says is not there has no elements. */
    private static Value<?> orNone(Value<? extends List<?>> list) {
        return list.isEmpty() ? Value.of(List.of()) : list;
    }
}
