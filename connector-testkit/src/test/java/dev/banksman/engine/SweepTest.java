package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Answer.Scope;
import dev.banksman.port.SweepStore.Kind;
import dev.banksman.port.SweepStore.Progress;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.Fault;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no event told of is found all the same, at a price. */
class SweepTest {

    private final LiveWorld world = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private LiveWorld arrived() {
        world.engineNow().arrived(LiveWorld.TENANT);
        return world.tick(Duration.ofSeconds(2));
    }

    private Progress progress(String project, Kind kind) {
        return world.sweeps().all(LiveWorld.TENANT).stream()
                .filter(p -> p.project().equals(project) && p.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void droppedEventsAreRepairedWithinTenMinutes(long seed) {
        LiveWorld all = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        all.change("PAY-1", item -> item).change("OPS-77", item -> item).settle();
        all.engineNow().arrived(LiveWorld.TENANT);
        all.tick(Duration.ofSeconds(5));
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            new RandomLife(seed * 100 + i).live(all, 1);
            if (random.nextInt(10) < 3) {
                all.drop();
            }
            all.tick(Duration.ofSeconds(random.nextInt(20)));
        }
        all.tick(Duration.ofMinutes(10));

        for (String key : new String[] {"PAY-1", "PAY-2", "PAY-3", "OPS-77"}) {
            if (all.tracker().has(An.ref(key))) {
                assertThat(all.store().state(An.ref(key)).orElseThrow().present().orElseThrow())
                        .extracting(known -> known.item().flow())
                        .isEqualTo(all.tracker().item(An.ref(key)).flow());
            }
        }
        assertThat(all.ledger().notes()).extracting(note -> note.item()).doesNotHaveDuplicates();
    }

    @Test
    void firstReadingIsPacedAndTellsHowFarItIs() {
        for (int i = 0; i < 120; i++) {
            world.change("PAY-" + i, item -> item.toDo()).drop();
        }
        arrived();
        assertThat(progress("PAY", Kind.BACKFILL).seen()).isEqualTo(50);
        assertThat(progress("PAY", Kind.BACKFILL).total()).isEqualTo(120);

        world.tick(Duration.ofSeconds(20));
        assertThat(progress("PAY", Kind.BACKFILL).seen()).as("at a pace").isEqualTo(50);

        world.restart().tick(Duration.ofMinutes(2));
        assertThat(progress("PAY", Kind.BACKFILL).seen()).as("goes on").isEqualTo(120);
        assertThat(world.store().state(An.ref("PAY-99"))).isPresent();
        assertThat(world.ledger().notes()).isEmpty();
    }

    @Test
    void firstReadingLearnsThePastOfActiveItemsAndAnnouncesNoneOfIt() {
        Instant before = world.now().minusSeconds(86_400);
        for (int i = 0; i < 20; i++) {
            world.quietly(An.person("ann"), "PAY-" + i, before, SweepTest::begunWithoutOwner);
            world.quietly(
                    An.person("ann"),
                    "PAY-" + i,
                    before.plusSeconds(60),
                    item -> item.titled("later"));
            world.tracker().past(An.ref("PAY-" + i), since(before));
        }
        arrived();
        world.tick(Duration.ofMinutes(1));

        assertThat(world.tracker().calls()).containsEntry("past", 20);
        assertThat(world.store().events()).hasSize(20);
        assertThat(world.store().events())
                .extracting(event -> event.stand().baseline())
                .containsOnly(true);
        assertThat(world.ledger().notes()).isEmpty();
    }

    private static Tenure since(Instant at) {
        return new Tenure(
                Value.of(at), Value.of(at), Value.empty(), Value.of(at), Value.empty(), 0);
    }

    @Test
    void searchingKeepsToItsShareOfTheQuota() {
        for (int i = 0; i < 500; i++) {
            world.change("PAY-" + i, item -> item.toDo()).drop();
        }
        world.with(
                o ->
                        o.withSweep(
                                new SweepOptions(
                                        Duration.ofSeconds(10),
                                        Duration.ofMinutes(2),
                                        Duration.ofMinutes(5),
                                        50,
                                        600,
                                        200)));
        arrived();
        int before = world.tracker().calls().getOrDefault("search", 0);
        world.tick(Duration.ofMinutes(30));

        int searches = world.tracker().calls().getOrDefault("search", 0) - before;
        System.out.println("searches within half an hour at 600 points an hour: " + searches);
        assertThat(searches).isBetween(5, 300);
    }

    @Test
    void whatVanishedWithoutAWordIsFoundByTheFullPass() {
        world.with(
                o ->
                        o.withSweep(
                                new SweepOptions(
                                        Duration.ofSeconds(30),
                                        Duration.ofMinutes(2),
                                        Duration.ofMinutes(5),
                                        50,
                                        65_000,
                                        200)));
        world.change("PAY-1", SweepTest::begunWithoutOwner);
        world.change("PAY-2", SweepTest::begunWithoutOwner).settle();
        arrived();
        world.delete("PAY-1").drop();

        world.tick(Duration.ofMinutes(11));

        assertThat(world.store().state(An.ref("PAY-1")).orElseThrow().present()).isEmpty();
        assertThat(world.store().state(An.ref("PAY-2")).orElseThrow().present()).isPresent();
        assertThat(world.store().parked(An.ref("PAY-1"))).isEmpty();
    }

    @Test
    void limitedSearchIsTriedAgainAtItsTime() {
        world.change("PAY-1", SweepTest::begunWithoutOwner).drop();
        Instant until = world.now().plusSeconds(90);
        world.tracker().failReads(new Fault.Limited(Scope.TENANT, until));
        world.engineNow().arrived(LiveWorld.TENANT);
        // the list of projects is asked for without fault; the first page meets the limit
        world.tick(Duration.ofMinutes(1));
        Map<String, Integer> during = world.tracker().calls();
        world.tick(Duration.ofMinutes(2));

        assertThat(during).containsEntry("search", 1);
        assertThat(world.note("PAY-1")).isNotEmpty();
    }

    @Test
    void serviceDesksAreLeftOut() {
        world.change("DESK-1", SweepTest::begunWithoutOwner).drop();
        arrived();
        world.tick(Duration.ofMinutes(6));

        assertThat(world.store().state(An.ref("DESK-1"))).isEmpty();
    }
}
