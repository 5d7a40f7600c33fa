package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.Quietness;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.SweepStore.Progress;
import dev.banksman.store.SecretKeys;
import dev.banksman.store.StoreOptions;
import dev.banksman.store.Stores;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.CrashingStore.Step;
import dev.banksman.testkit.live.Ledger;
import dev.banksman.testkit.live.LivePorts;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same worlds on a real database. */
class SqlLiveTest {

    private static final int SEEDS = 3;
    private static final int ROUNDS = 4;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir Path folder;

    private final List<Stores> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Stores::close);
    }

    private LiveWorld world() {
        return LiveWorld.of(
                this::sqlite,
                Quietness.STANDARD,
                LiveRules.advise(new OwnerPolicy()),
                LiveRules.advise(new DeadlineShiftPolicy()));
    }

    private LivePorts sqlite(InstantSource clock) {
        try {
            Path place = Files.createDirectory(folder.resolve("world-" + open.size()));
            Stores stores =
                    Stores.open(
                            StoreOptions.folder(
                                    place, "node-1", clock, SecretKeys.of(List.of(KEY))));
            open.add(stores);
            return new LivePorts(
                    stores.items(),
                    stores.inbox(),
                    stores.quiet(),
                    stores.tenants(),
                    stores.sweeps());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> undisturbed(long seed) {
        LiveWorld plain = world();
        for (int round = 0; round < ROUNDS; round++) {
            new RandomLife(seed * ROUNDS + round).live(plain, 5);
            plain.settle();
        }
        return plain.ending();
    }

    private static void standsOnce(LiveWorld world) {
        assertThat(world.ledger().notes()).extracting(Ledger.Note::item).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void crashAtAnyStepLosesAndDoublesNothing(Step step) {
        int crashes = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            LiveWorld crashing = world();
            for (int round = 0; round < ROUNDS; round++) {
                new RandomLife(seed * ROUNDS + round).live(crashing, 5);
                crashes += crashing.drainCrashing(step, 1);
            }
            crashing.settle();

            assertThat(crashing.ending()).as("seed " + seed).isEqualTo(undisturbed(seed));
            standsOnce(crashing);
        }
        System.out.println(
                "SQLite, " + step + ": " + SEEDS + " seeds, " + crashes + " crashes, 0 lost");
        assertThat(crashes).isPositive();
    }

    @Test
    void repeatedAndShuffledDeliveriesEndAlike() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            LiveWorld plain = world();
            LiveWorld shuffled = world();
            new RandomLife(seed).live(plain);
            new RandomLife(seed).live(shuffled);

            plain.settle();
            shuffled.deliver(5, Optional.of(seed)).drain();

            assertThat(shuffled.ending()).as("seed " + seed).isEqualTo(plain.ending());
            standsOnce(shuffled);
        }
    }

    @Test
    void aChangeOfOneItemIsSaidOnTheItemThatWaitsForIt() {
        LiveWorld world = world();
        world.change("OPS-77", item -> item.inProgress().due("2026-03-12")).settle();
        world.change("PAY-1", item -> item.blockedBy("OPS-77").due("2026-03-13")).settle();

        world.change("OPS-77", item -> item.due("2026-03-16")).settle();

        assertThat(world.note("OPS-77")).isEmpty();
        assertThat(world.note("PAY-1")).contains("OPS-77");
    }

    @Test
    void snoozeSurvivesTheDatabaseAndIsSaidAgain() {
        LiveWorld world = world();
        world.change("PAY-1", item -> item.inProgress().unowned()).settle();
        world.say(An.person("Rob"), "PAY-1", "banksman snooze PT2H").settle();
        assertThat(world.note("PAY-1")).contains("Quiet until");

        world.restart().pass(Duration.ofHours(3));
        assertThat(world.note("PAY-1")).contains("banksman waive owner");
        standsOnce(world);
    }

    @Test
    void sweepRepairsWhatNoEventTold() {
        LiveWorld world = world();
        world.change("PAY-1", ItemBuilder::toDo).settle();
        world.engineNow().arrived(LiveWorld.TENANT);
        world.tick(Duration.ofSeconds(5));
        world.change("PAY-1", item -> item.inProgress().unowned()).drop();

        world.tick(Duration.ofMinutes(8));

        assertThat(world.note("PAY-1")).contains("banksman waive owner");
    }

    @Test
    void givenAClaimedItem_whenEverythingIsPaused_thenWhatIsOwedIsWrittenOnceResumed() {
        LiveWorld world = world();
        world.tick(Duration.ofSeconds(2));
        world.change("PAY-1", item -> item.inProgress().unowned()).deliver();
        world.afterCommit(() -> open.getLast().settings().pause(true));

        world.drain();
        assertThat(world.tracker().calls()).isEmpty();

        open.getLast().settings().pause(false);
        world.restart().tick(Duration.ofSeconds(3));
        assertThat(world.ledger().notes()).hasSize(1);
        standsOnce(world);
    }

    @Test
    void givenJudgingOfANodeAhead_whenPoliciesChange_thenTheyReachEveryItem() {
        LiveWorld world = world();
        world.change("PAY-1", item -> item.inProgress().unowned()).settle();
        world.tick(Duration.ofSeconds(2));
        Progress ours = world.sweeps().all(LiveWorld.TENANT).getFirst();
        Instant ahead = world.now().plus(Duration.ofHours(1));
        world.sweeps()
                .put(
                        new Progress(
                                ours.tenant(),
                                "",
                                ours.kind(),
                                ahead,
                                ours.page(),
                                ours.seen(),
                                0,
                                ours.due()));

        world.policies().tick(Duration.ofSeconds(3));

        assertThat(world.note("PAY-1")).startsWith("All clear");
    }

    @Test
    void newPoliciesReachEveryItem() {
        LiveWorld world = world();
        for (int i = 0; i < 30; i++) {
            world.change(An.person("p" + i), "PAY-" + i, item -> item.inProgress().unowned());
        }
        world.settle();
        assertThat(world.ledger().notes()).hasSize(30);

        world.policies().tick(Duration.ofSeconds(5));

        assertThat(world.ledger().notes()).allMatch(note -> note.text().startsWith("All clear"));
    }
}
