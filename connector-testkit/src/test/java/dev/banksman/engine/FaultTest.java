package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Answer.Scope;
import dev.banksman.port.Effort;
import dev.banksman.port.Tenant;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.CrashingStore.Step;
import dev.banksman.testkit.live.Fault;
import dev.banksman.testkit.live.Ledger;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks, nothing is lost and nothing stands twice. */
class FaultTest {

    private static final int SEEDS = 20;
    private static final int ROUNDS = 6;

    private final LiveWorld world = world();

    private static LiveWorld world() {
        return LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
    }

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private static Map<String, String> undisturbed(long seed) {
        LiveWorld plain = world();
        new RandomLife(seed).live(plain);
        return plain.settle().ending();
    }

    private static Map<String, String> undisturbedInRounds(long seed) {
        LiveWorld plain = world();
        for (int round = 0; round < ROUNDS; round++) {
            new RandomLife(seed * ROUNDS + round).live(plain, 5);
            plain.settle();
        }
        return plain.ending();
    }

    private static void standsOnce(LiveWorld world) {
        assertThat(world.ledger().notes()).extracting(Ledger.Note::item).doesNotHaveDuplicates();
        assertThat(world.store().efforts())
                .as("nothing is left open")
                .noneMatch(effort -> effort.state() == Effort.State.PLANNED);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void crashAtAnyStepLosesAndDoublesNothing(Step step) {
        int crashes = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            LiveWorld crashing = world();
            for (int round = 0; round < ROUNDS; round++) {
                new RandomLife(seed * ROUNDS + round).live(crashing, 5);
                crashes += crashing.drainCrashing(step, 1 + round % 2);
            }
            crashing.settle();

            assertThat(crashing.ending()).as("seed " + seed).isEqualTo(undisturbedInRounds(seed));
            standsOnce(crashing);
        }
        System.out.println(step + ": " + SEEDS + " seeds, " + crashes + " crashes, 0 lost");
        assertThat(crashes).isGreaterThanOrEqualTo(SEEDS);
    }

    @Test
    void lostAnswerIsReadBackBeforeTheNoteIsMadeAgain() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            LiveWorld lossy = world();
            new RandomLife(seed).live(lossy);
            lossy.tracker().failWrites(new Fault.AnswerLost(), new Fault.Away());
            lossy.settle().pass(Duration.ofMinutes(1));

            assertThat(lossy.ending()).as("seed " + seed).isEqualTo(undisturbed(seed));
            standsOnce(lossy);
        }
    }

    /** As a process that is frozen between its last look at the lease and the call. */
    private void delayNextWrite(Runnable meanwhile) {
        world.tracker()
                .delayWrite(
                        () -> {
                            world.clock().advance(EngineOptions.standard("").lease());
                            meanwhile.run();
                            world.drain();
                        });
    }

    @Test
    void noteThatComesAfterTheLeaseWasOverIsTakenBack() {
        delayNextWrite(() -> {});

        world.change("PAY-1", FaultTest::begunWithoutOwner).settle();

        assertThat(world.ledger().did(Effect.WriteNote.class))
                .extracting(Effect.WriteNote::action)
                .containsExactly(NoteAction.POST, NoteAction.POST, NoteAction.RESTORE);
        standsOnce(world);
    }

    @Test
    void editThatComesAfterTheLeaseWasOverIsPutRight() {
        world.change("PAY-1", FaultTest::begunWithoutOwner).settle();
        String asked = world.note("PAY-1");
        delayNextWrite(
                () -> {
                    world.drain().change("PAY-1", ItemBuilder::unowned).settle();
                    assertThat(world.note("PAY-1")).isEqualTo(asked);
                });

        world.change("PAY-1", item -> item.ownedBy("olga")).settle();

        assertThat(world.note("PAY-1")).isEqualTo(asked);
        standsOnce(world);
    }

    @Test
    void noteWhoseAnswerCameNeverAndWhichComesLateIsTakenBack() {
        world.tracker().failWrites(new Fault.Late());

        world.change("PAY-1", FaultTest::begunWithoutOwner).settle().pass(Duration.ofMinutes(1));
        assertThat(world.ledger().notes()).hasSize(1);
        world.tracker().arrive();
        assertThat(world.ledger().notes()).hasSize(2);
        world.drain();

        standsOnce(world);
    }

    @Test
    void trackerThatIsAwayCostsNoTry() {
        Fault[] away = new Fault[40];
        Arrays.fill(away, new Fault.Away());
        world.tracker().failWrites(away);
        world.change("PAY-1", FaultTest::begunWithoutOwner).settle();

        world.pass(Duration.ofMinutes(10));

        assertThat(world.store().parked(An.ref("PAY-1"))).isEmpty();
        assertThat(world.ledger().notes()).hasSize(1);
    }

    @Test
    void limitOfOneItemStopsThatItemAlone() {
        Instant until = world.now().plusSeconds(60);
        world.tracker().failWrites(new Fault.Limited(Scope.ITEM, until));
        world.change("PAY-1", FaultTest::begunWithoutOwner);
        world.change("PAY-2", FaultTest::begunWithoutOwner).settle();
        assertThat(world.note("PAY-1")).isEmpty();
        assertThat(world.note("PAY-2")).isNotEmpty();

        world.pass(Duration.ofSeconds(61));
        assertThat(world.note("PAY-1")).isNotEmpty();
        standsOnce(world);
    }

    @ParameterizedTest
    @EnumSource(names = {"TENANT", "APP"})
    void limitOfATenantOrTheAppStopsAllOfItsItemsUntilItsTime(Scope scope) {
        Instant until = world.now().plusSeconds(60);
        world.tracker().failWrites(new Fault.Limited(scope, until));
        for (int i = 1; i <= 20; i++) {
            world.change(An.person("p" + i), "PAY-" + i, FaultTest::begunWithoutOwner);
        }
        world.settle();
        int before = world.tracker().calls().getOrDefault("write", 0);
        assertThat(before).isEqualTo(1);
        assertThat(world.ledger().notes()).isEmpty();

        world.pass(Duration.ofSeconds(59));
        assertThat(world.tracker().calls()).containsEntry("write", 1);

        world.pass(Duration.ofSeconds(2));
        assertThat(world.ledger().notes()).hasSize(20);
        standsOnce(world);
    }

    @Test
    void poisonedItemIsPutAsideAndOthersGoOn() {
        world.tracker().poison(ref -> ref.id().equals("PAY-1"));
        world.change("PAY-1", FaultTest::begunWithoutOwner);
        world.change("PAY-2", FaultTest::begunWithoutOwner).settle();
        assertThat(world.note("PAY-2")).isNotEmpty();

        world.pass(Duration.ofHours(1));

        assertThat(world.store().parked(An.ref("PAY-1")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("IllegalStateException"));
        assertThat(world.alerts()).extracting(Meter.Alert::kind).containsExactly("parked");

        world.tracker().poison(ref -> false);
        world.change("PAY-1", item -> item.titled("well again")).settle();
        assertThat(world.note("PAY-1")).isNotEmpty();
    }

    @Test
    void noteThatIsRefusedIsTriedAgainOnlyWithSomethingNew() {
        world.tracker().failWrites(new Fault.Refused(403));
        world.change("PAY-1", FaultTest::begunWithoutOwner).settle();
        world.change("PAY-1", item -> item.titled("other")).settle();
        assertThat(world.ledger().notes()).isEmpty();
        assertThat(world.tracker().calls()).containsEntry("write", 1);
        assertThat(world.alerts()).extracting(Meter.Alert::kind).containsExactly("refused");

        world.change("PAY-1", item -> item.ownedBy("rob")).settle();
        world.change("PAY-1", item -> item.unowned()).settle();
        assertThat(world.ledger().notes()).hasSize(1);
    }

    @Test
    void nothingLeavesOnceAnUninstallIsAcknowledged() throws InterruptedException {
        world.change("PAY-1", FaultTest::begunWithoutOwner).deliver();
        assertThat(world.engineNow().left(LiveWorld.TENANT, Duration.ofSeconds(1))).isTrue();

        world.drain().pass(Duration.ofHours(1));

        assertThat(world.tracker().calls()).isEmpty();
        assertThat(world.ledger().notes()).isEmpty();
    }

    @Test
    void uninstallBetweenCommitAndCallStopsTheCall() {
        world.change("PAY-1", FaultTest::begunWithoutOwner).deliver();
        world.afterCommit(() -> world.tenants().leave(LiveWorld.TENANT));

        world.drain();

        assertThat(world.tracker().calls()).isEmpty();
    }

    @Test
    void workerFrozenPastItsLeaseWritesNothingAndIsRefused() {
        world.change("PAY-1", FaultTest::begunWithoutOwner).deliver();
        world.afterCommit(() -> world.clock().advance(Duration.ofMinutes(5)));

        world.drain();

        assertThat(world.ledger().notes()).hasSize(1);
        assertThat(world.ledger().did(Effect.WriteNote.class)).hasSize(1);
        standsOnce(world);
    }

    @Test
    void mutedTenantIsJudgedAndSpokenToOnceItMayBe() {
        world.tenants().set(LiveWorld.TENANT, Tenant.State.MUTED);
        world.change("PAY-1", FaultTest::begunWithoutOwner).settle();
        assertThat(world.store().events()).hasSize(1);
        assertThat(world.tracker().calls()).isEmpty();

        world.tenants().set(LiveWorld.TENANT, Tenant.State.ACTIVE);
        world.tick(Duration.ofSeconds(3));
        assertThat(world.ledger().notes()).hasSize(1);
        standsOnce(world);
    }
}
