package dev.banksman.testkit.live;

import dev.banksman.engine.Engine;
import dev.banksman.engine.EngineOptions;
import dev.banksman.engine.EnginePorts;
import dev.banksman.engine.Meter;
import dev.banksman.item.Activity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Reach;
import dev.banksman.port.Delivery;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Rulebook;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenants;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A small live world: people change items in a tracker, events reach the inbox when the test says
 * so, the engine works when the test says so, and the clock moves only when the test moves it.
 */
public final class LiveWorld {

    public static final String TENANT = "test";

    /** Changes of one item are this far apart in the tracker's time. */
    private static final Duration STAMP = Duration.ofMillis(1);

    private static final Instant BEGINNING = Times.at("2026-03-10 10:00");

    private final SettableClock clock = new SettableClock(BEGINNING);
    private final FakeTracker tracker = new FakeTracker(clock);
    private final LivePorts ports;
    private final ItemStore items;
    private final CrashingStore crashing;
    private final List<Meter.Alert> alerts = new ArrayList<>();
    private final List<Look> news = new ArrayList<>();
    private EngineOptions options = EngineOptions.standard("node-1").withMarks(false);
    private Rulebook rulebook;
    private Engine engine;
    private long lastDelivery;

    private LiveWorld(Rulebook rulebook, Function<InstantSource, LivePorts> keeping) {
        this.rulebook = rulebook;
        this.ports = keeping.apply(clock);
        this.items = ports.items();
        this.crashing = new CrashingStore(items);
        ports.tenants()
                .arrive(
                        new Tenants.Arrival(
                                TENANT,
                                "kit",
                                "Test",
                                URI.create("https://test.example"),
                                List.of()));
        this.engine = engine();
    }

    public static LiveWorld of(Rule<?>... rules) {
        return of(Quietness.STANDARD, rules);
    }

    public static LiveWorld of(Quietness quietness, Rule<?>... rules) {
        return of(LivePorts::memory, quietness, rules);
    }

    /** A world that keeps its work in a store of the test's own. */
    public static LiveWorld of(
            Function<InstantSource, LivePorts> keeping, Quietness quietness, Rule<?>... rules) {
        Map<String, Instant> since = new HashMap<>();
        Map<String, Long> fresh = new HashMap<>();
        for (Rule<?> rule : rules) {
            since.put(rule.handle(), BEGINNING);
            fresh.put(rule.handle(), 1L);
        }
        return new LiveWorld(book(1, quietness, List.of(rules), since, fresh), keeping);
    }

    private static Rulebook book(
            long version,
            Quietness quietness,
            List<Rule<?>> rules,
            Map<String, Instant> since,
            Map<String, Long> fresh) {
        Mapping mapping =
                new Mapping(
                        Map.of(),
                        new Mapping.LinkTypes(Set.of("blocks"), Set.of()),
                        new Mapping.Blocked(Set.of(), true, Value.empty()),
                        new Mapping.Fields(Map.of()));
        return new Rulebook(version, rules, mapping, quietness, since, fresh);
    }

    public LiveWorld with(UnaryOperator<EngineOptions> change) {
        options = change.apply(options);
        restart();
        return this;
    }

    /** Other policies from now on; those not there before see everything for the first time. */
    public LiveWorld policies(Rule<?>... rules) {
        long version = rulebook.version() + 1;
        Map<String, Instant> since = new HashMap<>();
        Map<String, Long> fresh = new HashMap<>();
        for (Rule<?> rule : rules) {
            since.put(rule.handle(), rulebook.since().getOrDefault(rule.handle(), now()));
            boolean known =
                    rulebook.rules().stream().anyMatch(r -> r.handle().equals(rule.handle()));
            fresh.put(
                    rule.handle(),
                    known ? rulebook.fresh().getOrDefault(rule.handle(), 0L) : version);
        }
        rulebook = book(version, rulebook.quietness(), List.of(rules), since, fresh);
        return this;
    }

    /** Another engine over the same store, as after a restart. */
    public LiveWorld restart() {
        engine = engine();
        items.takeBack(options.node());
        return this;
    }

    private Engine engine() {
        Meter meter =
                new Meter() {
                    @Override
                    public void alert(Alert alert) {
                        alerts.add(alert);
                    }
                };
        EnginePorts enginePorts =
                new EnginePorts(
                        crashing,
                        this.ports.quiet(),
                        this.ports.tenants(),
                        this.ports.sweeps(),
                        meter);
        return new Engine(options, enginePorts, Map.of("kit", tracker), tenant -> rulebook, clock);
    }

    /** A person changes an item, or makes it; the event waits to be delivered. */
    public LiveWorld change(String key, UnaryOperator<ItemBuilder> change) {
        return change(An.person("olga"), key, change);
    }

    public LiveWorld change(Person actor, String key, UnaryOperator<ItemBuilder> change) {
        news.add(quietly(actor, key, change));
        return this;
    }

    /** Somebody changes an item, and no event tells of it. */
    public Look quietly(Person actor, String key, UnaryOperator<ItemBuilder> change) {
        clock.advance(STAMP);
        ItemRef ref = An.ref(key);
        Instant last = tracker.has(ref) ? tracker.updated(ref) : Instant.MIN;
        if (!clock.instant().isAfter(last)) {
            clock.set(last.plus(STAMP));
        }
        return quietly(actor, key, clock.instant(), change);
    }

    /** As {@link #quietly}, stamped with that time. */
    public Look quietly(
            Person actor, String key, Instant stamp, UnaryOperator<ItemBuilder> change) {
        ItemRef ref = An.ref(key);
        WorkItem was =
                tracker.has(ref)
                        ? tracker.item(ref)
                        : An.item(key).item().withActivity(new Activity(stamp, stamp, List.of()));
        return tracker.change(ref, change.apply(new ItemBuilder(was)).item(), actor, stamp);
    }

    /** As {@link #change(String, UnaryOperator)}, stamped with that time. */
    public LiveWorld changeAt(String key, Instant stamp, UnaryOperator<ItemBuilder> change) {
        news.add(quietly(An.person("olga"), key, stamp, change));
        return this;
    }

    /** Somebody says something on an item. */
    public LiveWorld say(Person who, String key, String text) {
        return change(who, key, item -> item.comment(who, clock.instant(), text));
    }

    /** Events of {@link #quietly} that are told of after all, in this order. */
    public LiveWorld tell(List<Look> late) {
        news.addAll(late);
        return this;
    }

    public LiveWorld delete(String key) {
        news.add(tracker.delete(An.ref(key)));
        return this;
    }

    /** Delivers what happened, once each and in order. */
    public LiveWorld deliver() {
        return deliver(1, Optional.empty());
    }

    /** Delivers everything several times, in an order by that seed. */
    public LiveWorld deliver(int times, Optional<Long> seed) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Look look : news) {
            lastDelivery++;
            Delivery one = new Delivery(TENANT, "d" + lastDelivery, List.of(look));
            deliveries.addAll(Collections.nCopies(times, one));
        }
        news.clear();
        seed.ifPresent(s -> Collections.shuffle(deliveries, new Random(s)));
        deliveries.forEach(ports.inbox()::accept);
        return this;
    }

    /** Forgets the events that were not delivered. */
    public LiveWorld drop() {
        news.clear();
        return this;
    }

    /** Works until nothing is due, echoes of our own writes included. */
    public LiveWorld drain() {
        for (int round = 0; round < 10_000; round++) {
            int worked = engine.step();
            news.addAll(tracker.echoes());
            if (worked == 0 && news.isEmpty()) {
                return this;
            }
            deliver();
        }
        throw new AssertionError("it never comes to rest");
    }

    /** Delivers and works. */
    public LiveWorld settle() {
        return deliver().drain();
    }

    /** Works while the process crashes at each of these steps; gives how often it did. */
    public int drainCrashing(CrashingStore.Step step, int times) {
        crashing.crashAt(step, times);
        int crashes = 0;
        for (int round = 0; round < 1_000; round++) {
            try {
                settle();
                crashing.crashAt(step, 0);
                return crashes;
            } catch (Crash crash) {
                crashes++;
                restart();
            }
        }
        throw new AssertionError("it crashes for ever");
    }

    /** Lets time pass; whatever is due on the way is done at its time, chores included. */
    public LiveWorld tick(Duration time) {
        Instant then = now().plus(time);
        for (int round = 0; round < 100_000 && now().isBefore(then); round++) {
            settle();
            engine.chore();
            settle();
            Instant next = next(then);
            clock.set(next.isAfter(then) ? then : next);
        }
        settle();
        engine.chore();
        return settle();
    }

    private Instant next(Instant then) {
        Instant due = items.nextDue().filter(at -> at.isAfter(now())).orElse(then);
        Instant chores = now().plusSeconds(1);
        return due.isBefore(chores) ? due : chores;
    }

    /** As {@link #tick} without chores, for long times. */
    public LiveWorld pass(Duration time) {
        Instant then = now().plus(time);
        for (int round = 0; round < 100_000; round++) {
            settle();
            Optional<Instant> due =
                    items.nextDue().filter(at -> at.isAfter(now()) && !at.isAfter(then));
            if (due.isEmpty()) {
                clock.set(then);
                return settle();
            }
            clock.set(due.get());
        }
        throw new AssertionError("it is due for ever");
    }

    /** Does this once, right before the next commit, as another worker might. */
    public LiveWorld beforeCommit(Runnable deed) {
        crashing.beforeCommit(deed);
        return this;
    }

    /** Does this once, between the next commit and the writes that follow it. */
    public LiveWorld afterCommit(Runnable deed) {
        crashing.afterCommit(deed);
        return this;
    }

    public Instant now() {
        return clock.instant();
    }

    public SettableClock clock() {
        return clock;
    }

    public FakeTracker tracker() {
        return tracker;
    }

    public Ledger ledger() {
        return tracker.ledger();
    }

    public String note(String key) {
        return ledger().note(An.ref(key));
    }

    /** The rows in memory. */
    public MemoryItems store() {
        return (MemoryItems) items;
    }

    public ItemStore items() {
        return items;
    }

    public Tenants tenants() {
        return ports.tenants();
    }

    public SweepStore sweeps() {
        return ports.sweeps();
    }

    public Engine engineNow() {
        return engine;
    }

    public List<Meter.Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** What is stored of all items, without what may differ between two runs that end alike. */
    public Map<String, String> ending() {
        Map<String, String> ending = new TreeMap<>();
        for (ItemRef ref : items.items(TENANT, "", Optional.empty(), 10_000)) {
            String flow =
                    Optional.ofNullable(items.around(ref, Reach.SELF).items().get(ref))
                            .map(known -> known.item().flow().toString())
                            .orElse("gone");
            ending.put(ref.id(), flow + " " + ledger().note(ref));
        }
        return ending;
    }
}
