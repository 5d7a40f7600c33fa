package dev.banksman.policy;

import dev.banksman.item.Release;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A random history of a few items, lived in a world that judges step by step and written down as a
 * plain model beside it, for oracles that work everything out anew.
 */
public final class RandomStory {

    /** What an oracle may know of an item. */
    public record State(
            Value<StatusCategory> category,
            Value<LocalDate> due,
            Value<LocalDate> release,
            Optional<String> parent) {

        static final State FIRST =
                new State(
                        Value.of(StatusCategory.TO_DO),
                        Value.empty(),
                        Value.empty(),
                        Optional.empty());

        static final State NOWHERE =
                new State(
                        Value.unknown("not there"), Value.empty(), Value.empty(), Optional.empty());

        public boolean is(StatusCategory other) {
            return category.is(other);
        }

        /** Known not to be done. */
        public boolean isOpen() {
            return category.isPresent() && !is(StatusCategory.DONE);
        }
    }

    /** One item blocks another; only one of the two says so. */
    public record Edge(String blocker, String dependent, boolean byBlocker)
            implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Everything at an instant. */
    public record Page(Instant at, Map<String, State> items, Set<Edge> edges) {

        /** The state of an item; nothing is known of one that is not there yet. */
        public State state(String key) {
            return items.getOrDefault(key, State.NOWHERE);
        }

        public boolean blocks(String blocker, String dependent) {
            return edges.stream()
                    .anyMatch(e -> e.blocker().equals(blocker) && e.dependent().equals(dependent));
        }
    }

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-05");
    private static final int DAYS = 14;

    private final Random random;
    private final World world;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, State> items = new TreeMap<>();
    private final Set<Edge> edges = new TreeSet<>();
    private final List<Page> pages = new ArrayList<>();

    public RandomStory(long seed, Rule<?> rule) {
        random = new Random(seed);
        world = World.of(rule);
        int count = 3 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            keys.add((i % 2 == 0 ? "OPS-" : "PAY-") + i);
        }
        turn();
    }

    /** Something happens, or time passes. */
    public void step() {
        switch (random.nextInt(12)) {
            case 0, 1 -> world.tick(Duration.ofHours(1 + random.nextInt(60)));
            case 2, 3, 4 -> status(any());
            case 5, 6, 7 -> due(any());
            case 8 -> relations(any());
            default -> link();
        }
        turn();
    }

    /** All pages so far, the oldest first; the last one is now. */
    public List<Page> pages() {
        return pages;
    }

    /** What stands in the world, in order. */
    public List<String> standing() {
        return world.standing().stream().map(RandomStory::text).sorted().toList();
    }

    /** A standing finding as an oracle writes it. */
    public static String text(String on, String key, Map<String, String> facts, Instant since) {
        return on + "/" + key + " " + new TreeMap<>(facts) + " since " + since;
    }

    private static String text(Stand stand) {
        return text(
                stand.finding().on().id(),
                stand.finding().key(),
                stand.finding().facts(),
                stand.openedAt());
    }

    private void status(String key) {
        Value<StatusCategory> next =
                switch (random.nextInt(8)) {
                    case 0 -> Value.unknown("no category");
                    case 1 -> Value.of(StatusCategory.DONE);
                    case 2, 3 -> Value.of(StatusCategory.TO_DO);
                    default -> Value.of(StatusCategory.IN_PROGRESS);
                };
        State was = items.getOrDefault(key, State.FIRST);
        items.put(key, new State(next, was.due(), was.release(), was.parent()));
        world.change(key, item -> item.status(Value.of(new Status("S" + next, next))));
    }

    private void due(String key) {
        State was = items.getOrDefault(key, State.FIRST);
        Value<LocalDate> next = day();
        items.put(key, new State(was.category(), next, was.release(), was.parent()));
        world.change(key, item -> item.due(next));
    }

    private Value<LocalDate> day() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Value.empty();
            case 2 -> Value.unknown("hidden");
            default -> Value.of(FIRST_DAY.plusDays(random.nextInt(DAYS)));
        };
    }

    private void relations(String key) {
        State was = items.getOrDefault(key, State.FIRST);
        String parent = any();
        Value<LocalDate> date = day();
        UnaryOperator<ItemBuilder> released =
                item -> item.releases(Value.of(List.of(new Release("1.0", date))));
        if (parent.equals(key) || random.nextBoolean()) {
            items.put(key, new State(was.category(), was.due(), date, was.parent()));
            world.change(key, released);
        } else {
            items.put(
                    key, new State(was.category(), was.due(), was.release(), Optional.of(parent)));
            world.change(key, item -> item.childOf(parent));
        }
    }

    private void link() {
        if (!edges.isEmpty() && random.nextInt(4) == 0) {
            unlink(List.copyOf(edges).get(random.nextInt(edges.size())));
            return;
        }
        Edge edge = new Edge(any(), any(), random.nextBoolean());
        boolean there =
                edges.stream()
                        .anyMatch(
                                e ->
                                        Set.of(e.blocker(), e.dependent())
                                                .equals(pair(edge.blocker(), edge.dependent())));
        if (!edge.blocker().equals(edge.dependent()) && !there) {
            edges.add(edge);
            say(
                    edge,
                    item ->
                            edge.byBlocker()
                                    ? item.blocks(edge.dependent())
                                    : item.blockedBy(edge.blocker()));
        }
    }

    private void unlink(Edge edge) {
        edges.remove(edge);
        say(edge, item -> item.withoutLink(edge.byBlocker() ? edge.dependent() : edge.blocker()));
    }

    private void say(Edge edge, UnaryOperator<ItemBuilder> change) {
        String key = edge.byBlocker() ? edge.blocker() : edge.dependent();
        items.putIfAbsent(key, State.FIRST);
        world.change(key, change);
    }

    private static Set<String> pair(String one, String other) {
        return new TreeSet<>(List.of(one, other));
    }

    private String any() {
        return keys.get(random.nextInt(keys.size()));
    }

    private void turn() {
        pages.add(new Page(world.now(), new TreeMap<>(items), new TreeSet<>(edges)));
    }

    /** The local date of an instant, in the zone of the world's calendars. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(Times.ZONE).toLocalDate();
    }
}
