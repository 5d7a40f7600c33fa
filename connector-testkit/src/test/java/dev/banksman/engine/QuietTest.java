package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.dependencyorder.DependencyOrderPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Mail;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When nothing, or one thing, is said of many. */
class QuietTest {

    private static final int EXISTING = 500;
    private static final Rule<?> OWNER = LiveRules.advise(new OwnerPolicy());

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private static LiveWorld withExisting(Rule<?>... rules) {
        LiveWorld world = LiveWorld.of(rules);
        for (int i = 0; i < EXISTING; i++) {
            world.change(An.person("p" + i), "PAY-" + i, QuietTest::begunWithoutOwner);
        }
        return world.settle();
    }

    @Test
    void policySwitchedOnOverManyCasesAnnouncesNoneOfThem() {
        LiveWorld world = withExisting();
        world.pass(Duration.ofDays(1));

        world.policies(OWNER).tick(Duration.ofSeconds(10));

        assertThat(world.store().events()).hasSize(EXISTING);
        assertThat(world.store().events())
                .extracting(event -> event.stand().baseline())
                .containsOnly(true);
        assertThat(world.ledger().notes()).isEmpty();

        world.change("PAY-7", item -> item.ownedBy("rob")).settle();
        world.change("PAY-7", item -> item.unowned()).settle();
        assertThat(world.ledger().notes()).hasSize(1);
    }

    @Test
    void itemSeenForTheFirstTimeIsBaselineOnlyIfItBeganBefore() {
        LiveWorld world = LiveWorld.of();
        world.pass(Duration.ofHours(2));
        world.policies(OWNER);
        Tenure old = begun(world.now().minusSeconds(3600));
        Tenure young = begun(world.now().plusSeconds(30));
        world.pass(Duration.ofMinutes(1));
        world.quietly(An.person("olga"), "PAY-1", world.now().minusSeconds(7200), i -> i);
        world.quietly(An.person("olga"), "PAY-2", world.now().minusSeconds(7200), i -> i);
        world.tracker().past(An.ref("PAY-1"), old);
        world.tracker().past(An.ref("PAY-2"), young);

        world.change("PAY-1", QuietTest::begunWithoutOwner);
        world.change("PAY-2", QuietTest::begunWithoutOwner).settle();

        assertThat(world.note("PAY-1")).isEmpty();
        assertThat(world.note("PAY-2")).isNotEmpty();
        assertThat(world.tracker().calls()).containsEntry("past", 2).doesNotContainKey("read");
    }

    @Test
    void whatComesToLightAroundAnOldItemIsBaseline() {
        LiveWorld world = LiveWorld.of(LiveRules.advise(new DependencyOrderPolicy()));
        Instant before = world.now().minus(Duration.ofDays(3));
        world.quietly(An.person("olga"), "PAY-2", before, item -> item);
        world.quietly(
                An.person("olga"),
                "PAY-1",
                before,
                item -> item.inProgress().ownedBy("rob").blockedBy("PAY-2"));
        world.tracker().past(An.ref("PAY-1"), begun(before));

        world.change("PAY-1", item -> item.labels("urgent")).settle();

        assertThat(world.store().events())
                .singleElement()
                .satisfies(event -> assertThat(event.stand().baseline()).isTrue());
        assertThat(world.ledger().notes()).isEmpty();

        world.change("PAY-1", item -> item.withoutLink("PAY-2")).settle();
        world.change("PAY-1", item -> item.blockedBy("PAY-2")).settle();
        assertThat(world.note("PAY-1")).isNotEmpty();
    }

    @Test
    void whatComesToLightWhileBothItemsAreReadIsBaseline() {
        LiveWorld world = LiveWorld.of(LiveRules.advise(new DependencyOrderPolicy()));
        Instant before = world.now().minus(Duration.ofDays(3));
        world.quietly(An.person("olga"), "PAY-2", before, item -> item.blocks("PAY-1"));
        world.quietly(
                An.person("olga"),
                "PAY-1",
                before,
                item -> item.inProgress().ownedBy("rob").blockedBy("PAY-2"));
        world.tracker().past(An.ref("PAY-1"), begun(before));
        world.beforeCommit(() -> world.change("PAY-1", item -> item.labels("urgent")).settle());

        world.change("PAY-2", item -> item.labels("urgent")).settle();

        assertThat(world.store().events())
                .singleElement()
                .satisfies(event -> assertThat(event.stand().baseline()).isTrue());
        assertThat(world.ledger().notes()).isEmpty();
    }

    private static Tenure begun(Instant at) {
        return new Tenure(
                Value.of(at), Value.of(at), Value.empty(), Value.of(at), Value.empty(), 0);
    }

    @Test
    void baselineIsAnnouncedOnPurpose() {
        LiveWorld world = withExisting();
        world.pass(Duration.ofDays(1));
        world.policies(OWNER).tick(Duration.ofSeconds(10));

        world.items().post(An.ref("PAY-3"), List.of(new Mail.Announce(Optional.of("owner"))));
        world.drain();

        assertThat(world.ledger().notes()).hasSize(1);
        assertThat(world.note("PAY-3")).isNotEmpty();
        assertThat(world.store().events().getLast().stand())
                .satisfies(stand -> assertThat(stand.baseline()).isFalse())
                .satisfies(stand -> assertThat(stand.raisedBy()).isEqualTo(An.ref("PAY-3")));
    }

    @Test
    void policySwitchedOffClosesItsNotesBySilentEditsAtAPace() {
        LiveWorld world =
                LiveWorld.of(new Quietness(5, Optional.empty(), Optional.empty()), OWNER)
                        .with(options -> options.withSweep(paced(50)));
        for (int i = 0; i < EXISTING; i++) {
            world.change(An.person("p" + i), "PAY-" + i, QuietTest::begunWithoutOwner);
        }
        world.settle();
        assertThat(world.ledger().notes()).hasSize(EXISTING);

        world.policies(LiveRules.of(new OwnerPolicy(), Mode.SHADOW, Duration.ZERO, List.of()));
        world.tick(Duration.ofSeconds(3));
        long after3 = folds(world);
        world.tick(Duration.ofSeconds(20));

        assertThat(after3).isBetween(50L, 300L);
        assertThat(folds(world)).isEqualTo(EXISTING);
        assertThat(world.ledger().notes()).allMatch(n -> n.text().startsWith("All clear"));
    }

    private static SweepOptions paced(int perSecond) {
        SweepOptions s = SweepOptions.STANDARD;
        return new SweepOptions(
                s.every(), s.overlap(), s.full(), s.page(), s.pointsPerHour(), perSecond);
    }

    private static long folds(LiveWorld world) {
        return world.ledger().did(Effect.WriteNote.class).stream()
                .filter(note -> note.action() == NoteAction.FOLD)
                .count();
    }

    @Test
    void policyThatIsGoneWithdrawsItsFindings() {
        LiveWorld world = LiveWorld.of(OWNER);
        world.change("PAY-1", QuietTest::begunWithoutOwner).settle();

        world.policies().tick(Duration.ofSeconds(3));

        assertThat(world.note("PAY-1")).startsWith("All clear");
        assertThat(world.store().events().getLast().type()).isEqualTo(FindingEvent.Type.WITHDRAWN);
    }

    @Test
    void bulkImportGetsOneSummaryAndNoNotes() {
        LiveWorld world = LiveWorld.of(OWNER);
        for (int i = 0; i < 300; i++) {
            world.change(An.person("bulk"), "PAY-" + i, QuietTest::begunWithoutOwner);
            if (i % 7 == 0) {
                world.settle();
            }
        }
        world.settle();
        int early = world.ledger().notes().size();
        world.tick(Duration.ofMinutes(5));

        assertThat(early).as("before the burst was recognised").isLessThan(30);
        assertThat(world.ledger().notes().size() - early)
                .as("summaries on items of their own")
                .isLessThanOrEqualTo(1);
        assertThat(summaries(world)).isEqualTo(1);

        world.change("PAY-299", item -> item.titled("touched")).settle();
        assertThat(world.note("PAY-299")).contains("banksman waive owner");
    }

    private static long summaries(LiveWorld world) {
        return world.ledger().notes().stream()
                .filter(note -> note.text().contains("items were changed at once"))
                .filter(note -> note.text().contains("@bulk"))
                .count();
    }

    @Test
    void breakerStopsAPolicyThatSuddenlyHitsManyAndTellsTheAdmin() {
        LiveWorld world = LiveWorld.of(OWNER);
        for (int i = 0; i < 150; i++) {
            world.change(An.person("p" + i), "PAY-" + i, QuietTest::begunWithoutOwner);
        }
        world.settle();

        assertThat(world.ledger().notes()).hasSize(100);
        assertThat(world.alerts()).extracting(Meter.Alert::kind).containsOnly("breaker");
        assertThat(world.store().events()).hasSize(150);
    }

    @Test
    void messagesBeyondTheDaysBudgetStayOutWhileTheNoteStands() {
        Rule<?> telling =
                LiveRules.enforce(
                        new OwnerPolicy(),
                        new Reaction.Note(),
                        new Reaction.Message(new Recipient.Reporter()));
        LiveWorld world = LiveWorld.of(telling);
        for (int i = 0; i < 8; i++) {
            world.change("PAY-" + i, QuietTest::begunWithoutOwner).settle();
        }

        assertThat(world.ledger().notes()).hasSize(8);
        assertThat(world.ledger().notes()).filteredOn(n -> n.text().contains("@rob")).hasSize(5);
    }
}
