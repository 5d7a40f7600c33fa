package dev.banksman.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.backtest.BackTests.Site;
import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyBundle;
import dev.banksman.config.PolicyFiles;
import dev.banksman.config.PolicySet;
import dev.banksman.policies.Policies;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Answer;
import dev.banksman.port.Answer.Scope;
import dev.banksman.port.Histories.Step;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants.Arrival;
import dev.banksman.report.DayCount;
import dev.banksman.report.PolicyResult;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Story;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackTestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OWNER =
            """
            version: 1
            defaults: { mode: advise }
            policies: [{ use: owner, grace: PT0S }]
            """;

    @TempDir private Path folder;

    private final LiveWorld world = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
    private final FakeHistories histories =
            new FakeHistories(
                    new Story()
                            .at("2026-03-02 10:00", An.item("PAY-1").unowned())
                            .at("2026-03-03 10:00", An.item("PAY-1").unowned().inProgress()));
    private BackTests tests;

    @BeforeEach
    void open() {
        world.change("PAY-1", item -> item).change("PAY-2", item -> item).settle();
        tests = tests(1000);
    }

    private BackTests tests(int pointsPerHour) {
        return tests(pointsPerHour, Duration.ofMillis(1));
    }

    private BackTests tests(int pointsPerHour, Duration pause) {
        return new BackTests(
                new BackTests.Options(
                        folder.resolve("tests"), pointsPerHour, 1, 3, Duration.ofDays(1), pause),
                Map.of("kit", new Site(world.tracker(), histories)),
                world.engineNow()::ask,
                world.clock());
    }

    @AfterEach
    void close() {
        tests.close();
    }

    private Tenant tenant() {
        return world.tenants().find(LiveWorld.TENANT).orElseThrow();
    }

    private static PolicySet policies() {
        return switch (new PolicyFiles(Policies.all()).read(PolicyBundle.of("test", OWNER))) {
            case Loaded.Right(PolicySet set) -> set;
            case Loaded.Wrong wrong -> throw new IllegalStateException(wrong.toString());
        };
    }

    private Trial trial(Tenant tenant, int most) {
        return new Trial(
                tenant,
                "PAY",
                new Trial.Policies(policies(), "the test's"),
                Optional.empty(),
                most);
    }

    private BackTest priced() {
        return priced(trial(tenant(), 200));
    }

    private BackTest priced(Trial trial) {
        if (tests.price(trial) instanceof Answer.Ok<BackTest>(BackTest test)) {
            return test;
        }
        throw new AssertionError("no price");
    }

    private BackTest started() {
        BackTest test = priced();
        assertThat(tests.start(test)).isEmpty();
        return test;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void awaitEnd(BackTest test) {
        await(() -> !test.isRunning());
    }

    private void awaitEndAsTimeGoesOn(BackTest test) {
        await(
                () -> {
                    world.clock().advance(Duration.ofMillis(100));
                    return !test.isRunning();
                });
    }

    private static String reason(BackTest test) {
        return test.standing() instanceof BackTest.Failed ended
                ? ended.reason()
                : test.standing().toString();
    }

    private static boolean waitsFor(BackTest test, String reason) {
        return test.standing() instanceof BackTest.Running running
                && running.progress().waits().filter(w -> w.reason().contains(reason)).isPresent();
    }

    private static boolean waitsUntil(BackTest test, Instant until) {
        return test.standing() instanceof BackTest.Running running
                && running.progress().waits().filter(w -> w.until().equals(until)).isPresent();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder.resolve("tests"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.resolve("tests"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void givenAProject_whenPriced_thenOnlyItsItemsAreCounted() {
        Map<String, Integer> before = world.tracker().calls();

        BackTest test = priced(trial(tenant(), 1));

        assertThat(test.standing().word()).isEqualTo("priced");
        assertThat(test.quote().known()).isEqualTo(2);
        assertThat(test.quote().items()).isEqualTo(1);
        assertThat(test.quote().isSample()).isTrue();
        assertThat(test.quote().price().points()).isEqualTo(10);
        assertThat(histories.steps).hasValue(0);
        assertThat(world.tracker().calls()).isEqualTo(before);
    }

    @Test
    void givenAPast_whenStarted_thenItIsJudgedAndWhatWasReadIsGone() throws Exception {
        histories.before(new Answer.Ok<>(new Step(1, 7, false)));

        BackTest test = started();
        awaitEnd(test);

        BackTest.Done done = (BackTest.Done) test.standing();
        assertThat(done.progress().items()).isEqualTo(2);
        assertThat(done.progress().calls()).isEqualTo(2);
        assertThat(done.progress().points()).isEqualTo(10);
        assertThat(done.result().summary().policies())
                .extracting(PolicyResult::rule)
                .containsExactly("owner");
        assertThat(done.result().summary().found().opened()).isEqualTo(1);
        assertThat(done.result().days())
                .filteredOn(day -> day.opened() > 0)
                .extracting(DayCount::day)
                .containsExactly(Times.at("2026-03-03 10:00").atZone(Times.ZONE).toLocalDate());
        assertThat(done.result().summary().period().end()).isEqualTo(world.now());
        assertThat(Files.readString(done.result().page())).contains("project PAY, all 1 items");
        assertThat(Files.readString(done.result().lines())).contains("\"policy\":\"owner\"");
        assertThat(files()).containsExactlyInAnyOrder(done.result().page(), done.result().lines());
        assertThat(world.ledger().notes()).isEmpty();
    }

    @Test
    void givenThePointsOfAnHour_whenTheyAreUsedUp_thenTheNextHourIsAwaited() {
        tests.close();
        tests = tests(5);
        histories.before(new Answer.Ok<>(new Step(1, 5, false)));

        BackTest test = started();
        await(() -> waitsFor(test, "hour's points"));

        assertThat(histories.steps).hasValue(1);
        world.clock().advance(Duration.ofHours(1));
        awaitEnd(test);
        assertThat(test.standing().word()).isEqualTo("done");
    }

    @Test
    void givenALimit_thenNothingIsAskedBeforeItsTime() {
        Instant until = world.now().plusSeconds(90);
        histories.before(new Answer.Limited<>(Scope.TENANT, until, "jira-burst-based"));

        BackTest test = started();
        await(() -> waitsFor(test, "jira-burst-based"));

        assertThat(histories.steps).hasValue(1);
        world.clock().set(until);
        awaitEnd(test);
        assertThat(test.standing().word()).isEqualTo("done");
        assertThat(histories.steps).hasValue(2);
    }

    @Test
    void givenATrackerThatIsAwayForAWhile_thenItIsTriedAgain() {
        for (int i = 0; i < 12; i++) {
            histories.before(new Answer.Unreachable<>(false, "no route"));
        }

        BackTest test = started();
        awaitEndAsTimeGoesOn(test);

        assertThat(test.standing().word()).isEqualTo("done");
        assertThat(histories.steps).hasValue(13);
    }

    @Test
    void givenATrackerThatStaysAway_thenItFailsWithTheReasonAndNothingIsKept() {
        tests.close();
        tests = tests(1000, Duration.ofMinutes(30));
        for (int i = 0; i < 4; i++) {
            histories.before(new Answer.Unreachable<>(false, "no route"));
        }
        Instant away = world.now();

        BackTest test = started();
        for (int minutes : List.of(5, 10)) {
            Instant next = away.plus(Duration.ofMinutes(minutes));
            await(() -> waitsUntil(test, next));
            world.clock().set(next);
        }
        await(() -> waitsUntil(test, away.plus(Duration.ofMinutes(15))));
        world.clock().set(away.plus(Duration.ofHours(2)));
        awaitEnd(test);

        assertThat(histories.steps).hasValue(4);
        assertThat(reason(test)).isEqualTo("the tracker cannot be reached: no route");
        await(this::noFiles);
    }

    private boolean noFiles() {
        try {
            return files().isEmpty();
        } catch (IOException failed) {
            return false;
        }
    }

    @Test
    void givenARefusal_thenItFailsWithTheReason() {
        histories.before(new Answer.Refused<>(403, "not for apps"));

        BackTest test = started();
        awaitEnd(test);

        assertThat(reason(test)).isEqualTo("the tracker refuses: not for apps");
        assertThat(histories.steps).hasValue(1);
    }

    @Test
    void givenAFaultOfOurs_thenItFailsAndTheNextOneRuns() {
        histories.before(
                () -> {
                    throw new IllegalStateException("a fault");
                });

        BackTest test = started();
        awaitEnd(test);

        assertThat(reason(test)).contains("fault of Banksman's own");
        BackTest next = started();
        awaitEnd(next);
        assertThat(next.standing().word()).isEqualTo("done");
    }

    @Test
    void givenATenantThatLeaves_thenNoCallFollowsAndNothingIsKept() throws InterruptedException {
        Instant until = world.now().plusSeconds(90);
        histories.before(new Answer.Limited<>(Scope.TENANT, until, "later"));
        BackTest test = started();
        await(() -> waitsFor(test, "later"));

        assertThat(world.engineNow().left(LiveWorld.TENANT, PATIENCE)).isTrue();
        world.clock().set(until);
        awaitEnd(test);

        assertThat(histories.steps).hasValue(1);
        assertThat(reason(test)).contains("not there any more");
        assertThat(tests.of(LiveWorld.TENANT)).containsExactly(test);
        tests.tidy(world.tenants());
        assertThat(tests.of(LiveWorld.TENANT)).isEmpty();
    }

    @Test
    void givenATenantThatLeftAndCameBack_thenNothingOfItsFormerInstallationIsKept()
            throws IOException {
        awaitEnd(started());
        Tenant before = tenant();
        world.tenants().leave(LiveWorld.TENANT);
        Tenant now =
                world.tenants()
                        .arrive(
                                new Arrival(
                                        before.id(),
                                        before.tracker(),
                                        before.name(),
                                        before.url(),
                                        List.of()));
        BackTest fresh = priced(trial(now, 200));
        assertThat(files()).isNotEmpty();

        tests.tidy(world.tenants());

        assertThat(tests.of(LiveWorld.TENANT)).containsExactly(fresh);
        assertThat(files()).isEmpty();
    }

    @Test
    void givenOneThatRuns_whenDropped_thenItEndsAndItsFilesGo() {
        histories.before(new Answer.Limited<>(Scope.TENANT, world.now().plusSeconds(90), "later"));
        BackTest test = started();
        await(() -> waitsFor(test, "later"));

        tests.drop(test);

        awaitEnd(test);
        await(this::noFiles);
        assertThat(histories.steps).hasValue(1);
        assertThat(tests.find(LiveWorld.TENANT, test.id())).isEmpty();
    }

    @Test
    void givenOneThatIsDropped_thenItCountsUntilItsCallIsBack() {
        CountDownLatch back = new CountDownLatch(1);
        histories.before(
                () -> {
                    await(() -> back.getCount() == 0);
                    return FakeHistories.LAST;
                });
        BackTest test = started();
        await(() -> histories.steps.get() == 1);
        BackTest next = priced();

        tests.drop(test);

        assertThat(tests.start(next)).contains("another back-test of this tenant is running");
        back.countDown();
        awaitEnd(test);
        assertThat(tests.start(next)).isEmpty();
    }

    @Test
    void givenOneThatRuns_thenNoOtherStartsBesideIt() {
        histories.before(new Answer.Limited<>(Scope.TENANT, world.now().plusSeconds(90), "later"));
        BackTest test = started();
        BackTest same = priced();
        Tenant other =
                world.tenants()
                        .arrive(new Arrival("other", "kit", "Other", URI.create("x:y"), List.of()));
        BackTest foreign = priced(trial(other, 10));

        assertThat(tests.start(test)).contains("it is running already");
        assertThat(tests.start(same)).contains("another back-test of this tenant is running");
        assertThat(tests.start(foreign).orElseThrow()).contains("1 back-tests of other tenants");
        assertThat(tests.find("other", test.id())).isEmpty();
        assertThat(tests.of("other")).containsExactly(foreign);
    }

    @Test
    void givenMany_thenTheOldestGo() {
        BackTest first = priced();
        world.clock().advance(Duration.ofSeconds(1));
        List<BackTest> later = Stream.generate(this::priced).limit(3).toList();

        assertThat(tests.of(LiveWorld.TENANT)).containsExactlyInAnyOrderElementsOf(later);
        assertThat(tests.find(LiveWorld.TENANT, first.id())).isEmpty();
        world.clock().advance(Duration.ofDays(2));
        tests.tidy(world.tenants());
        assertThat(tests.of(LiveWorld.TENANT)).isEmpty();
    }

    @Test
    void givenWhatAnEarlierProcessLeft_thenItIsTakenAway() throws Exception {
        Path left = Files.createDirectories(folder.resolve("tests/old")).resolve("history.ndjson");
        Files.writeString(left, "left");

        tests.close();
        tests = tests(1000);

        assertThat(left).doesNotExist();
    }
}
