package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Person;
import dev.banksman.plan.Rule;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Snapshot;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.FakeTracker;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search does not tell whose change it found; the event of that change does, sooner or later. */
class BurstOrderTest {

    private static final int ITEMS = 300;
    private static final int PEOPLE = 60;
    private static final Person BULK = An.person("bulk");
    private static final Rule<?> OWNER =
            LiveRules.advise(new OwnerPolicy(), Duration.ofSeconds(30));

    /** What happened and was not told of yet. */
    private final List<Look> outstanding = new ArrayList<>();

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private static String key(int i) {
        return "PAY-" + i;
    }

    /** As an event that tells only that something happened. */
    private static Look hint(Look look, Person who) {
        return new Look(
                look.item(), look.project(), Look.Kind.HINT, Optional.of(who), look.at(), "");
    }

    /** Works off what is there, without any event. */
    private static void work(LiveWorld world) {
        int worked = 1;
        while (worked > 0) {
            worked = world.engineNow().step();
        }
    }

    /** A search comes upon these items. */
    private static void search(LiveWorld world, int from, int to) {
        for (int i = from; i < to; i++) {
            var item = world.tracker().item(An.ref(key(i)));
            Snapshot found = new Snapshot(item, item.activity().updated(), Optional.empty());
            world.items().post(item.ref(), List.of(new Mail.Seen(found)));
        }
    }

    private void change(LiveWorld world, int i, boolean hints, UnaryOperator<ItemBuilder> change) {
        Look look = world.quietly(BULK, key(i), change);
        outstanding.add(hints ? hint(look, BULK) : look);
    }

    /** Tells some of what happened, in any order. */
    private void tellSome(LiveWorld world, Random random) {
        Collections.shuffle(outstanding, random);
        List<Look> some = outstanding.subList(0, random.nextInt(outstanding.size() + 1));
        world.tell(List.copyOf(some)).deliver();
        some.clear();
    }

    private static long summaries(LiveWorld world) {
        return world.ledger().notes().stream()
                .filter(note -> note.text().contains(ITEMS + " items were changed at once"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false",
        "2, false, false",
        "3, false, false",
        "1, true, false",
        "2, true, false",
        "1, false, true",
        "2, false, true",
        "1, true, true",
        "2, true, true"
    })
    void givenSearchesBetweenTheEvents_whenOnePersonChangesMany_thenOneSummary(
            long seed, boolean existing, boolean hints) {
        LiveWorld world = LiveWorld.of(OWNER);
        for (int i = 0; existing && i < ITEMS; i++) {
            world.change(An.person("p" + i), key(i), item -> item.toDo().unowned());
        }
        world.settle();
        world.pass(Duration.ofHours(1));
        Random random = new Random(seed);

        for (int i = 0; i < ITEMS; i++) {
            if (!existing) {
                change(world, i, hints, item -> item.toDo().unowned());
            }
            change(world, i, hints, BurstOrderTest::begunWithoutOwner);
            if (random.nextInt(10) == 0) {
                search(world, Math.max(0, i - random.nextInt(20)), i + 1);
                work(world);
            }
            if (random.nextInt(10) == 0) {
                tellSome(world, random);
                work(world);
            }
            world.clock().advance(Duration.ofMillis(random.nextInt(30)));
        }
        Collections.shuffle(outstanding, random);
        world.tell(outstanding).settle();
        world.tick(Duration.ofMinutes(5));

        assertThat(world.ledger().notes()).as("notes").hasSize(1);
        assertThat(summaries(world)).isEqualTo(1);

        world.change("PAY-299", item -> item.titled("touched")).settle();
        world.pass(Duration.ofMinutes(1));
        assertThat(world.note("PAY-299")).contains("banksman waive owner");
    }

    @Test
    void givenManyPeopleFoundBySearch_whenOurOwnWritesAreTold_thenTheyAreNoBurst() {
        LiveWorld world = LiveWorld.of(OWNER);
        List<Look> ours = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person who = An.person("p" + i);
            Look look = world.quietly(who, key(i), BurstOrderTest::begunWithoutOwner);
            outstanding.add(look);
            ours.add(hint(look, FakeTracker.SELF));
        }
        search(world, 0, PEOPLE);
        work(world);

        world.tell(ours).settle();
        world.tell(outstanding).tick(Duration.ofMinutes(5));

        assertThat(summaries(world)).isZero();
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(world.note(key(i))).contains("banksman waive owner");
        }
    }
}
