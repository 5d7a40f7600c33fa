package dev.banksman.backtest;

import dev.banksman.port.Answer;
import dev.banksman.port.Histories;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tracker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The back-tests of this process. They live in its memory, what they come to in its folder; neither
 * outlives it. Safe for use by several threads.
 */
public final class BackTests implements AutoCloseable {

    private final Options options;
    private final Map<String, Site> trackers;
    private final Asking asking;
    private final InstantSource clock;
    private final Allowance allowance;
    private final Map<String, BackTest> tests = new HashMap<>();
    private final List<Live> runs = new ArrayList<>();

    /** One that was started. Dropped or not, it runs until it notices. */
    private record Live(BackTest test, Thread thread) {}

    /**
     * How they are carried out.
     *
     * @param folder theirs alone: whatever is in it goes at the start
     * @param pointsPerHour for all of them together
     * @param atOnce how many run at once, of different tenants
     * @param kept so many of a tenant are kept, then the oldest go
     * @param keptFor so long one is kept that does not run
     * @param pause after a trouble with the tracker, doubled for each more in a row
     */
    public record Options(
            Path folder,
            int pointsPerHour,
            int atOnce,
            int kept,
            Duration keptFor,
            Duration pause) {

        public static Options in(Path folder, int pointsPerHour) {
            return new Options(
                    folder, pointsPerHour, 2, 20, Duration.ofDays(7), Duration.ofSeconds(2));
        }
    }

    /** What one tracker offers. */
    public record Site(Tracker tracker, Histories histories) {}

    /** Takes away what an earlier process left. */
    public BackTests(
            Options options, Map<String, Site> trackers, Asking asking, InstantSource clock) {
        this.options = options;
        this.trackers = Map.copyOf(trackers);
        this.asking = asking;
        this.clock = clock;
        this.allowance = new Allowance(options.pointsPerHour());
        Folders.remove(options.folder());
    }

    /** Says what a trial would take; one call, for the number of items. */
    public Answer<BackTest> price(Trial trial) {
        Tenant tenant = trial.tenant();
        Site site = site(tenant);
        Answer<Long> count =
                asking.ask(
                        tenant,
                        Collecting.CAUSE,
                        () -> site.tracker().count(tenant, trial.project()));
        if (!(count instanceof Answer.Ok<Long>(Long known))) {
            return count.trouble();
        }
        long items = Math.min(known, trial.most());
        Quote quote =
                new Quote(known, items, site.histories().price(items), options.pointsPerHour());
        BackTest test = new BackTest(UUID.randomUUID().toString(), trial, quote, clock.instant());
        keep(test);
        return new Answer.Ok<>(test);
    }

    private synchronized void keep(BackTest test) {
        tests.put(test.id(), test);
        List<BackTest> resting =
                of(test.trial().tenant().id()).stream().filter(one -> !one.isRunning()).toList();
        resting.stream().skip(options.kept()).forEach(this::remove);
    }

    /**
     * Starts one that is priced.
     *
     * @return why that cannot be now; nothing when it runs
     */
    public synchronized Optional<String> start(BackTest test) {
        if (!(test.standing() instanceof BackTest.Priced)) {
            return Optional.of("it is " + test.standing().word() + " already");
        }
        runs.removeIf(run -> !run.thread().isAlive());
        List<BackTest> running = runs.stream().map(Live::test).filter(BackTest::isRunning).toList();
        String tenant = test.trial().tenant().id();
        if (running.stream().anyMatch(one -> one.trial().tenant().id().equals(tenant))) {
            return Optional.of("another back-test of this tenant is running");
        }
        if (running.size() >= options.atOnce()) {
            return Optional.of(
                    running.size() + " back-tests of other tenants are running; try again later");
        }
        test.begin(clock.instant());
        Thread thread = Thread.ofPlatform().name("back-test").daemon().start(run(test)::all);
        runs.add(new Live(test, thread));
        return Optional.empty();
    }

    private Run run(BackTest test) {
        Collecting.Resting resting = new Collecting.Resting(clock, options.pause());
        return new Run(
                test,
                site(test.trial().tenant()).histories(),
                new Collecting(test, asking, allowance, resting),
                folder(test),
                clock);
    }

    private Path folder(BackTest test) {
        return options.folder().resolve(test.id());
    }

    private Site site(Tenant tenant) {
        Site site = trackers.get(tenant.tracker());
        if (site == null) {
            throw new IllegalArgumentException("there is no connector for " + tenant.tracker());
        }
        return site;
    }

    /** Those of a tenant, the newest first. */
    public synchronized List<BackTest> of(String tenant) {
        return tests.values().stream()
                .filter(test -> test.trial().tenant().id().equals(tenant))
                .sorted(
                        Comparator.comparing(BackTest::created)
                                .reversed()
                                .thenComparing(BackTest::id))
                .toList();
    }

    public synchronized Optional<BackTest> find(String tenant, String id) {
        return Optional.ofNullable(tests.get(id))
                .filter(test -> test.trial().tenant().id().equals(tenant));
    }

    /** Cancels one that runs, and forgets it with all that it came to. */
    public synchronized void drop(BackTest test) {
        remove(test);
    }

    /** The tenant is gone: nothing of it is kept. */
    public synchronized void forget(String tenant) {
        of(tenant).forEach(this::remove);
    }

    /** Drops what was kept long enough, and what is of installations that are over. */
    public synchronized void tidy(Tenants tenants) {
        Instant old = clock.instant().minus(options.keptFor());
        List.copyOf(tests.values()).stream()
                .filter(
                        test ->
                                !isHere(test.trial().tenant(), tenants)
                                        || test.restsSince().filter(old::isAfter).isPresent())
                .forEach(this::remove);
    }

    private static boolean isHere(Tenant tenant, Tenants tenants) {
        return tenants.find(tenant.id())
                .filter(now -> now.state() != Tenant.State.GONE)
                .filter(now -> now.generation() == tenant.generation())
                .isPresent();
    }

    /** A run that is under way takes its folder away itself when it ends. */
    private void remove(BackTest test) {
        test.stop();
        tests.remove(test.id());
        if (!test.isRunning()) {
            Folders.remove(folder(test));
        }
    }

    /** Stops all, and waits a while for the calls that are on their way. */
    @Override
    public void close() {
        List<Thread> running;
        synchronized (this) {
            List.copyOf(tests.values()).forEach(this::remove);
            running = runs.stream().map(Live::thread).toList();
        }
        try {
            for (Thread thread : running) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
