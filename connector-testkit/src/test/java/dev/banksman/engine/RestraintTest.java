package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Effort;
import dev.banksman.port.Mail;
import dev.banksman.port.Tenant;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.Fault;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where we could change an item and do not. */
class RestraintTest {

    private static final String KEY = "PAY-1";
    private static final Person BOT = An.app("other-bot");

    private static final Rule<?> MOVING_BACK =
            LiveRules.enforce(new OwnerPolicy(), new Reaction.Note(), new Reaction.MoveBack());
    private static final Rule<?> LABELLING =
            LiveRules.enforce(
                    new OwnerPolicy(), new Reaction.Note(), new Reaction.AddLabel("unowned"));

    private final LiveWorld world = LiveWorld.of(MOVING_BACK);

    private static ItemBuilder begun(ItemBuilder item) {
        return item.inProgress();
    }

    private void made() {
        world.change(KEY, item -> item.toDo().unowned()).settle();
    }

    private List<Effect.Move> moves() {
        return world.ledger().did(Effect.Move.class);
    }

    @Test
    void itemThatAPersonBeganTooSoonIsMovedBackOnce() {
        made();
        world.change(KEY, RestraintTest::begun).settle();
        assertThat(moves()).containsExactly(new Effect.Move(An.ref(KEY), "To Do"));
        assertThat(world.note(KEY)).startsWith("All clear");

        world.change(KEY, RestraintTest::begun).settle();
        assertThat(moves()).as("not twice for one person").hasSize(1);
        assertThat(world.note(KEY)).contains("banksman waive owner");

        world.change(KEY, ItemBuilder::toDo).settle();
        world.change(An.person("ann"), KEY, RestraintTest::begun).settle();
        assertThat(moves()).as("somebody else").hasSize(2);
    }

    @Test
    void whatAnotherBotMovedIsLeftThere() {
        made();
        world.change(BOT, KEY, RestraintTest::begun).settle();

        assertThat(moves()).isEmpty();
        assertThat(world.note(KEY)).contains("banksman waive owner");
    }

    @Test
    void reopenedItemIsLeftWhereItIs() {
        made();
        world.change(KEY, ItemBuilder::done).settle();
        world.change(KEY, RestraintTest::begun).settle();
        world.pass(Duration.ofDays(2));

        assertThat(moves()).isEmpty();
        assertThat(world.note(KEY)).contains("banksman waive owner");
    }

    @Test
    void bulkChangesAreLeftAsTheyAreOnceTheyAreKnown() {
        for (int i = 0; i < 60; i++) {
            world.change(An.person("p" + i), "PAY-" + i, item -> item.toDo().unowned());
        }
        world.settle();
        for (int i = 0; i < 60; i++) {
            world.change(An.person("bulk"), "PAY-" + i, RestraintTest::begun);
        }
        world.settle();
        world.tick(Duration.ofMinutes(5));

        assertThat(moves()).as("before the burst could be known").hasSizeLessThan(30);
    }

    @Test
    void fightWithAnotherBotEndsByTheFifthWrite() {
        LiveWorld fight = LiveWorld.of(LABELLING);
        fight.change(KEY, item -> item.inProgress().ownedBy("ann")).settle();
        for (int round = 0; round < 20; round++) {
            fight.change(BOT, KEY, ItemBuilder::unowned).settle();
            fight.change(BOT, KEY, item -> item.ownedBy("ann").labels()).settle();
        }

        assertThat(fight.ledger().did(Effect.AddLabel.class)).hasSize(5);
        assertThat(fight.alerts()).extracting(Meter.Alert::kind).containsExactly("opposed");
        fight.pass(Duration.ofDays(1));
        fight.change(BOT, KEY, ItemBuilder::unowned).settle();
        assertThat(fight.ledger().did(Effect.AddLabel.class)).as("not begun again").hasSize(5);
        assertThat(fight.ledger().notes()).hasSize(1);

        fight.change(BOT, KEY, item -> item.ownedBy("ann")).settle();
        fight.change(An.person("ann"), KEY, ItemBuilder::unowned).settle();
        assertThat(fight.ledger().did(Effect.AddLabel.class)).as("a person").hasSize(6);
    }

    @Test
    void whatAPolicyWroteCanBeTakenBack() {
        made();
        world.change(KEY, RestraintTest::begun).settle();
        Effort move =
                world.store().efforts().stream()
                        .filter(effort -> effort.intent().effect() instanceof Effect.Move)
                        .findFirst()
                        .orElseThrow();

        world.items().post(An.ref(KEY), List.of(new Mail.Undo(move.id(), "admin")));
        world.drain();

        assertThat(moves().getLast()).isEqualTo(new Effect.Move(An.ref(KEY), "In Progress"));
        assertThat(world.items().effort(LiveWorld.TENANT, move.id()).orElseThrow().state())
                .isEqualTo(Effort.State.UNDONE);
    }

    @Test
    void noteThatIsTakenBackGoesAndStaysAway() {
        LiveWorld noting = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        noting.change(KEY, item -> item.inProgress().unowned()).settle();
        Effort note = noting.store().efforts().getFirst();

        noting.items().post(An.ref(KEY), List.of(new Mail.Undo(note.id(), "admin")));
        noting.drain();
        assertThat(noting.ledger().notes()).isEmpty();

        noting.change(KEY, item -> item.titled("other")).settle();
        assertThat(noting.ledger().notes()).isEmpty();
    }

    @Test
    void whatIsTakenBackWhileNothingMayBeWrittenGoesOnceItMay() {
        LiveWorld noting = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        noting.change(KEY, item -> item.inProgress().unowned()).settle();
        Effort note = noting.store().efforts().getFirst();
        noting.tenants().set(LiveWorld.TENANT, Tenant.State.MUTED);

        noting.items().post(An.ref(KEY), List.of(new Mail.Undo(note.id(), "admin")));
        noting.drain();
        assertThat(noting.ledger().notes()).hasSize(1);

        noting.tenants().set(LiveWorld.TENANT, Tenant.State.ACTIVE);
        noting.tick(Duration.ofSeconds(6));
        assertThat(noting.ledger().notes()).isEmpty();
        assertThat(noting.items().effort(LiveWorld.TENANT, note.id()).orElseThrow().state())
                .isEqualTo(Effort.State.UNDONE);
    }

    @Test
    void whatIsSaidAnewWhileItsNoteIsTakenBackStandsOnceAndFolds() {
        LiveWorld noting =
                LiveWorld.of(
                        LiveRules.advise(new OwnerPolicy()),
                        LiveRules.advise(new BlockedStatusPolicy()));
        noting.change(KEY, item -> item.inProgress().unowned()).settle();
        Effort note = noting.store().efforts().getFirst();
        noting.tenants().set(LiveWorld.TENANT, Tenant.State.MUTED);
        noting.items().post(An.ref(KEY), List.of(new Mail.Undo(note.id(), "admin")));
        noting.change(KEY, ItemBuilder::blockedWithoutAWord).settle();

        noting.tenants().set(LiveWorld.TENANT, Tenant.State.ACTIVE);
        noting.tick(Duration.ofSeconds(6));
        assertThat(noting.ledger().notes()).hasSize(1);
        assertThat(noting.note(KEY)).isNotEmpty();

        noting.change(KEY, item -> item.ownedBy("rob").blocked(Value.empty())).settle();
        assertThat(noting.ledger().notes()).hasSize(1);
        assertThat(noting.note(KEY)).startsWith("All clear");
    }

    @Test
    void noteThatComesLateWhileNothingMayBeWrittenGoesOnceItMay() {
        LiveWorld noting = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
        noting.tracker().failWrites(new Fault.Late());
        noting.change(KEY, item -> item.inProgress().unowned())
                .settle()
                .pass(Duration.ofMinutes(1));
        noting.tenants().set(LiveWorld.TENANT, Tenant.State.MUTED);
        noting.tracker().arrive();
        noting.drain();
        assertThat(noting.ledger().notes()).hasSize(2);

        noting.tenants().set(LiveWorld.TENANT, Tenant.State.ACTIVE);
        noting.tick(Duration.ofSeconds(6));
        assertThat(noting.ledger().notes()).hasSize(1);
    }
}
