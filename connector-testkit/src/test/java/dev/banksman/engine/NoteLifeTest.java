package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.plan.FindingEvent;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what somebody does in the tracker to the note that stands there. */
class NoteLifeTest {

    private final LiveWorld world = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private List<NoteAction> noteActions() {
        return world.ledger().did(Effect.WriteNote.class).stream()
                .map(Effect.WriteNote::action)
                .toList();
    }

    @Test
    void noteComesWithTheFindingAndFoldsWhenItIsFixed() {
        world.change("PAY-1", item -> item.toDo()).settle();
        assertThat(world.ledger().notes()).isEmpty();

        world.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();
        assertThat(world.note("PAY-1")).contains("banksman waive owner");

        world.change("PAY-1", item -> item.ownedBy("Rob")).settle();
        assertThat(world.note("PAY-1")).startsWith("All clear · It got an owner on Tue 10 Mar,");
        assertThat(noteActions()).containsExactly(NoteAction.POST, NoteAction.FOLD);
        assertThat(world.store().state(An.ref("PAY-1")).orElseThrow().docket().isEmpty()).isTrue();
    }

    @Test
    void eventsThatChangeNothingCostNoCall() {
        world.change("PAY-1", item -> item.toDo()).settle();
        for (int i = 0; i < 10; i++) {
            String title = "title " + i;
            world.change("PAY-1", item -> item.titled(title)).settle();
        }

        assertThat(world.tracker().calls()).isEmpty();
    }

    @Test
    void echoOfOurOwnCommentIsNoNews() {
        world.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();

        assertThat(noteActions()).containsExactly(NoteAction.POST);
        assertThat(world.tracker().calls()).containsOnlyKeys("write");
        assertThat(world.tracker().item(An.ref("PAY-1")).comments()).hasSize(1);
    }

    @Test
    void itemsThatNoRuleWouldLookAtAreNotRead() {
        world.change("PAY-1", item -> item.toDo().blockedBy("OPS-1").childOf("PAY-9")).settle();
        assertThat(world.tracker().calls()).isEmpty();

        LiveWorld shifting = LiveWorld.of(LiveRules.advise(new DeadlineShiftPolicy()));
        shifting.change("OPS-1", item -> item.toDo()).drop();
        shifting.change("PAY-1", item -> item.toDo().blockedBy("OPS-1")).settle();
        assertThat(shifting.tracker().calls()).isEqualTo(Map.of("read", 1));
    }

    @Test
    void ourOwnCommentWakesNoNeighbour() {
        LiveWorld linked =
                LiveWorld.of(
                        LiveRules.advise(new OwnerPolicy()),
                        LiveRules.advise(new DeadlineShiftPolicy()));
        linked.change("OPS-1", item -> item.toDo()).settle();
        linked.change("PAY-1", item -> item.toDo().blockedBy("OPS-1")).settle();
        linked.change("PAY-1", item -> item.inProgress().unowned());
        linked.deliver();
        linked.engineNow().step();
        linked.drain();
        long before = linked.store().commits();

        linked.say(An.app("helper"), "PAY-1", "built").settle();

        assertThat(linked.store().commits() - before).isEqualTo(1);
    }

    @Test
    void noteThatAPersonDeletedComesBackOnlyWithSomethingNew() {
        world.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();
        world.ledger().remove(world.ledger().notes().getFirst().id());

        world.change("PAY-1", item -> item.titled("another")).settle();
        world.change("PAY-1", item -> item.ownedBy("rob")).settle();
        assertThat(world.ledger().notes()).isEmpty();
        world.change("PAY-1", item -> item.titled("third")).settle();
        assertThat(world.ledger().notes()).isEmpty();

        world.change("PAY-1", item -> item.unowned()).settle();
        assertThat(world.ledger().notes()).hasSize(1);
        assertThat(noteActions()).endsWith(NoteAction.POST, NoteAction.RESTORE);
    }

    @Test
    void noteFromBeforeAnOlderBackupWasRestoredGivesWayToTheNewOne() {
        world.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();
        world.store().forget(An.ref("PAY-1"));
        world.change("PAY-1", item -> item.ownedBy("rob")).settle();

        world.change("PAY-1", item -> item.unowned()).settle();

        assertThat(world.ledger().notes()).hasSize(1);
        assertThat(noteActions())
                .containsExactly(NoteAction.POST, NoteAction.POST, NoteAction.RESTORE);
        world.change("PAY-1", item -> item.ownedBy("rob")).settle();
        assertThat(world.note("PAY-1")).startsWith("All clear");
    }

    @Test
    void graceWaitsAndWhatIsFixedWithinItIsNeverSaid() {
        LiveWorld slow = LiveWorld.of(LiveRules.advise(new OwnerPolicy(), Duration.ofMinutes(15)));
        slow.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();
        slow.change("PAY-2", NoteLifeTest::begunWithoutOwner).settle();
        slow.pass(Duration.ofMinutes(10));
        assertThat(slow.ledger().notes()).isEmpty();

        slow.change("PAY-2", item -> item.ownedBy("rob")).settle();
        slow.pass(Duration.ofMinutes(6));

        assertThat(slow.ledger().notes()).hasSize(1);
        assertThat(slow.note("PAY-1")).isNotEmpty();
        assertThat(slow.store().events()).hasSize(3);
    }

    @Test
    void findingThatBelongsToAnotherItemIsSaidThere() {
        LiveWorld shifting = LiveWorld.of(LiveRules.advise(new DeadlineShiftPolicy()));
        shifting.change("OPS-77", item -> item.inProgress().due("2026-03-12")).settle();
        shifting.change("PAY-1", item -> item.blockedBy("OPS-77").due("2026-03-13")).settle();

        shifting.change("OPS-77", item -> item.due("2026-03-16")).settle();

        assertThat(shifting.note("OPS-77")).isEmpty();
        assertThat(shifting.note("PAY-1")).contains("OPS-77");

        shifting.change("OPS-77", item -> item.done()).settle();
        assertThat(shifting.note("PAY-1")).startsWith("All clear");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void repeatedAndShuffledDeliveriesEndAlikeWithOneNote(long seed) {
        LiveWorld plain = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        LiveWorld shuffled = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        RandomLife life = new RandomLife(seed);
        life.live(plain);
        life.again().live(shuffled);

        plain.settle();
        shuffled.deliver(5, Optional.of(seed)).drain();

        assertThat(shuffled.ending()).isEqualTo(plain.ending());
        assertThat(shuffled.ledger().notes())
                .extracting(note -> note.item())
                .doesNotHaveDuplicates();
    }

    @Test
    void twoChangesOfOneInstantAreToldApartByOneRead() {
        world.change("PAY-1", item -> item.toDo()).settle();
        var stamp = world.now().plusMillis(5);
        var first = world.tracker();
        world.changeAt("PAY-1", stamp, NoteLifeTest::begunWithoutOwner);
        world.changeAt("PAY-1", stamp, item -> item.ownedBy("rob"));

        world.settle();

        assertThat(world.ledger().notes()).isEmpty();
        assertThat(first.calls().getOrDefault("read", 0)).isLessThanOrEqualTo(1);
        assertThat(
                        world.store()
                                .state(An.ref("PAY-1"))
                                .flatMap(s -> s.present())
                                .orElseThrow()
                                .item())
                .isEqualTo(first.item(An.ref("PAY-1")));
    }

    @Test
    void itemThatGoesClosesItsFindingsAndIsNotPutAside() {
        world.change("PAY-1", NoteLifeTest::begunWithoutOwner).settle();

        world.delete("PAY-1").settle();

        assertThat(world.store().parked(An.ref("PAY-1"))).isEmpty();
        assertThat(world.store().state(An.ref("PAY-1")).orElseThrow().docket().isEmpty()).isTrue();
        assertThat(world.store().events().getLast().type()).isEqualTo(FindingEvent.Type.WITHDRAWN);
        assertThat(world.alerts()).isEmpty();
    }
}
