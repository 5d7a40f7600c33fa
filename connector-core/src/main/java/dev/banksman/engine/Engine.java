package dev.banksman.engine;

import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.port.Rulebooks;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the items that are due, and keeps looking for what was missed. Any number of
 * engines may work on one database. Safe for use by several threads.
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** Nothing that is done from time to time is in more of a hurry. */
    private static final Duration CHORES = Duration.ofMillis(500);

    private final EngineOptions options;
    private final EnginePorts ports;
    private final Map<String, Tracker> trackers;
    private final InstantSource clock;
    private final Benches benches;
    private final Calls calls;
    private final Gate gate = new Gate();
    private final Closing closing;
    private final ItemWorker worker;
    private final Chores chores;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Pulse pulse = new Pulse();
    private volatile boolean running;
    private List<Thread> threads = List.of();

    /**
     * @param trackers by their names
     * @param clock the clock of judging
     */
    public Engine(
            EngineOptions options,
            EnginePorts ports,
            Map<String, Tracker> trackers,
            Rulebooks rulebooks,
            InstantSource clock) {
        this.options = options;
        this.ports = ports;
        this.trackers = Map.copyOf(trackers);
        this.clock = clock;
        this.benches = new Benches(rulebooks);
        this.calls = new Calls(ports.tenants(), ports.meter());
        Delivering delivering = new Delivering(calls, clock, ports.meter());
        Backoff backoff = new Backoff(RandomGenerator.getDefault());
        this.closing =
                new Closing(
                        ports.items(),
                        delivering,
                        gate,
                        backoff,
                        new Closing.Setting(clock, ports.meter(), options.tries()));
        this.worker = new ItemWorker(ports, calls, closing, clock, options.marks());
        this.chores =
                new Chores(
                        options.sweep(),
                        ports,
                        new Chores.Reachable(this.trackers, benches, calls),
                        clock);
    }

    /** Takes back what this node held when it ended, and begins to work. */
    public synchronized void start() {
        if (running) {
            return;
        }
        int back = ports.items().takeBack(options.node());
        LOG.info("engine starts as {}; leases taken back: {}", options.node(), back);
        running = true;
        threads =
                List.of(
                        Thread.ofPlatform().name("engine-claims").start(this::claims),
                        Thread.ofPlatform().name("engine-chores").start(this::chores));
    }

    /**
     * Claims nothing more and waits for what is being worked on.
     *
     * @return whether all of it ended in time; the leases of the rest end by themselves
     */
    public synchronized boolean stop(Duration patience) throws InterruptedException {
        running = false;
        pulse.beat();
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        while (inFlight.get() > 0 && System.nanoTime() < end) {
            pulse.await(Duration.ofMillis(20));
        }
        return inFlight.get() == 0;
    }

    /** Something was stored that makes items due: no need to rest. */
    public void wake() {
        pulse.beat();
    }

    /** A tenant came, or came back: its projects are read, paced. */
    public void arrived(String tenant) {
        chores.arrived(tenant);
        wake();
    }

    /**
     * A tenant leaves. Returns when no call for it is on its way from this process.
     *
     * @return false when one was still on its way after that time
     */
    public boolean left(String tenant, Duration patience) throws InterruptedException {
        boolean alone = calls.leave(tenant, patience);
        benches.forget(tenant);
        return alone;
    }

    /**
     * Asks a tracker for something that is no item's work. {@link #left} waits for it; when the
     * tenant is gone nothing is asked, and the answer is {@link Answer.Gone}.
     *
     * @param cause as {@link Meter#called} wants it
     */
    public <T> Answer<T> ask(Tenant tenant, String cause, Supplier<Answer<T>> call) {
        try {
            return calls.ask(tenant, cause, call);
        } catch (Calls.GoneTenantException gone) {
            return new Answer.Gone<>();
        }
    }

    /** Lets the engine do something more from time to time, on the thread of its chores. */
    public void also(Chore chore) {
        chores.also(chore);
    }

    /** Items being worked on now. */
    public int inFlight() {
        return inFlight.get();
    }

    /**
     * Claims what is due once and works on it in the calling thread, one item after the other; for
     * tests and tools.
     *
     * @return how many items were worked on
     */
    public int step() {
        List<Due> due = claim(options.inFlight());
        due.forEach(this::work);
        return due.size();
    }

    /** Does the chores that are due, once, in the calling thread; for tests and tools. */
    public void chore() {
        chores.round();
    }

    private void claims() {
        while (running) {
            try {
                int free = options.inFlight() - inFlight.get();
                List<Due> due = free > 0 ? claim(free) : List.of();
                for (Due each : due) {
                    inFlight.incrementAndGet();
                    Thread.ofVirtual().start(() -> workAndTell(each));
                }
                if (due.isEmpty()) {
                    pulse.await(options.tick());
                }
            } catch (StoreUnavailableException e) {
                LOG.warn("the store is not there: {}", e.getMessage());
                pulse.await(Duration.ofSeconds(1));
            } catch (RuntimeException e) {
                LOG.error("claiming failed", e);
                pulse.await(Duration.ofSeconds(1));
            }
        }
    }

    private void chores() {
        while (running) {
            try {
                chores.round();
            } catch (StoreUnavailableException e) {
                LOG.warn("the store is not there: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("a chore failed", e);
            }
            pulse.pause(options.tick().compareTo(CHORES) < 0 ? CHORES : options.tick());
        }
    }

    /** A claim with the lease as this process can know it. */
    private record Due(Claim claim, Lease lease) {}

    private List<Due> claim(int most) {
        Lease.Start start = Lease.start(ports.items(), clock, options.lease());
        Appetite appetite =
                new Appetite(options.node(), most, options.perTenant(), options.lease());
        return ports.items().claim(appetite).stream()
                .map(claim -> new Due(claim, start.of(claim)))
                .toList();
    }

    private void workAndTell(Due due) {
        try {
            work(due);
        } finally {
            inFlight.decrementAndGet();
            pulse.beat();
        }
    }

    /** The one place where anything may be caught: an item's trouble stays its own. */
    private void work(Due due) {
        Claim claim = due.claim();
        try {
            Optional<Instant> closed = gate.closedUntil(claim.item(), clock.instant());
            Tracker tracker = trackers.get(claim.item().tracker());
            if (closed.isPresent()) {
                closing.postpone(claim, closed.get());
            } else if (tracker == null) {
                closing.fail(claim, "there is no connector for " + claim.item().tracker());
            } else {
                worker.work(claim, tracker, benches.of(claim.tenant().id()), due.lease());
            }
        } catch (Calls.GoneTenantException e) {
            LOG.info("{} left while {} was worked on", claim.tenant().id(), claim.item());
        } catch (StoreUnavailableException e) {
            LOG.warn("the store is not there for {}: {}", claim.item(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("work on {} failed", claim.item(), e);
            failed(claim, e);
        }
    }

    private void failed(Claim claim, Throwable thrown) {
        try {
            closing.fail(claim, "an error of ours: " + thrown.getClass().getSimpleName());
        } catch (StoreUnavailableException e) {
            LOG.warn("the store is not there for {}: {}", claim.item(), e.getMessage());
        }
    }
}
