package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.effect.Effect;
import dev.banksman.item.Person;
import dev.banksman.item.StatusCategory;
import dev.banksman.ladder.Rung;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy;
import dev.banksman.policy.overdueescalation.OverdueEscalationPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.Mail;
import dev.banksman.port.Tenant;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.Fault;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people answer in comments, and what the note then says. */
class AnsweringTest {

    private static final Person ROB = An.person("Rob");
    private static final String KEY = "PAY-1";

    private final LiveWorld world = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));

    private static ItemBuilder begunWithoutOwner(ItemBuilder item) {
        return item.inProgress().unowned();
    }

    private LiveWorld noted() {
        return world.change(KEY, AnsweringTest::begunWithoutOwner).settle();
    }

    private LiveWorld say(String text) {
        return world.say(ROB, KEY, text).settle();
    }

    @Test
    void whyShowsPolicyParametersValuesTimeAndWhatClearsIt() {
        noted();
        say("banksman why");

        assertThat(world.note(KEY))
                .contains("Why", "owner with", "found Tue 10 Mar, 10:00", "Closes when");
        assertThat(world.ledger().notes()).hasSize(1);
    }

    @Test
    void waiverFoldsTheNoteAndSurvivesReopening() {
        noted();
        say("banksman waive owner a prototype");
        assertThat(world.note(KEY))
                .startsWith("All clear · owner was waived by Rob: a prototype on Tue 10 Mar");

        world.change(KEY, ItemBuilder::done).settle();
        world.change(KEY, AnsweringTest::begunWithoutOwner).settle();
        world.pass(Duration.ofDays(3));
        assertThat(world.note(KEY)).startsWith("All clear");
        assertThat(world.store().state(An.ref(KEY)).orElseThrow().docket().isEmpty()).isFalse();
    }

    @Test
    void waiverThatIsTakenBackLetsTheRuleSpeakAgain() {
        noted();
        say("banksman waive owner a prototype");

        Mail.Reply reply = new Mail.Reply(Optional.empty(), Optional.empty(), "");
        Mail.Answer unwaive =
                new Mail.Answer(Mail.Verb.UNWAIVE, Optional.of("owner"), ROB, world.now(), reply);
        world.items().post(An.ref(KEY), List.of(unwaive));
        world.drain();

        assertThat(world.note(KEY)).contains("banksman waive owner", "counts here again");
    }

    @Test
    void snoozeIsQuietUntilItsTimeAndThenSaysItAgain() {
        noted();
        say("banksman snooze PT48H after the audit");
        assertThat(world.note(KEY))
                .contains("Quiet until Thu 12 Mar, 10:00: asked for by Rob: after the audit")
                .doesNotContain("banksman waive");

        world.pass(Duration.ofHours(47));
        assertThat(world.note(KEY)).doesNotContain("banksman waive");
        world.pass(Duration.ofHours(2));
        assertThat(world.note(KEY)).contains("banksman waive owner").doesNotContain("Quiet");
        assertThat(world.ledger().notes()).hasSize(1);
    }

    @Test
    void acknowledgedLadderSpeaksNoMore() {
        Rung<Reaction> lead =
                new Rung<>(
                        Span.parse("1d"),
                        Optional.empty(),
                        List.of(new Reaction.Message(new Recipient.Lead())));
        LiveWorld climbing =
                LiveWorld.of(LiveRules.climbing(new OverdueEscalationPolicy(), List.of(lead)));
        for (String key : List.of("PAY-1", "PAY-2")) {
            climbing.change(key, item -> item.inProgress().due("2026-03-11")).settle();
        }
        climbing.pass(Duration.ofHours(40));
        climbing.say(ROB, "PAY-1", "banksman ack").settle();
        assertThat(climbing.note("PAY-1")).contains("Seen by Rob");

        climbing.pass(Duration.ofDays(5));

        assertThat(climbing.note("PAY-2")).contains("@lea (lead)");
        assertThat(climbing.note("PAY-1")).doesNotContain("@lea");
    }

    @Test
    void whatWasSeenOnAnotherItemsFindingIsQuietUntilItMovesAgain() {
        LiveWorld shifting = LiveWorld.of(LiveRules.advise(new DeadlineShiftPolicy()));
        shifting.change("OPS-77", item -> item.inProgress().due("2026-03-12")).settle();
        shifting.change(KEY, item -> item.blockedBy("OPS-77").due("2026-03-13")).settle();
        shifting.change("OPS-77", item -> item.due("2026-03-16")).settle();
        assertThat(shifting.note(KEY)).contains("banksman waive");

        shifting.say(ROB, KEY, "banksman why").settle();
        assertThat(shifting.note(KEY)).contains("deadline-shift, found on OPS-77: ");

        shifting.say(ROB, KEY, "banksman ack").settle();
        assertThat(shifting.note(KEY)).contains("Seen by Rob").doesNotContain("banksman waive");

        shifting.change("OPS-77", item -> item.due("2026-03-18")).settle();
        assertThat(shifting.note(KEY)).contains("banksman waive");
        assertThat(shifting.ledger().notes(An.ref(KEY))).hasSize(1);
    }

    @Test
    void refusedCommandSaysWhyAndWhatCanBeSaid() {
        world.tracker().onlyReads(ROB);
        noted();
        say("banksman waive owner please");
        assertThat(world.note(KEY))
                .contains("Not done: This is for people who may edit the item.", "banksman why |");

        world.say(An.person("Olga"), KEY, "banksman waive ownership please").settle();
        assertThat(world.note(KEY)).contains("No policy is called ownership; on this item speak");
    }

    @Test
    void questionOnAnItemWithoutANoteIsAnswered() {
        world.change(KEY, item -> item.toDo()).settle();
        say("banksman dance");

        assertThat(world.note(KEY)).contains("\"dance\" is not known.");
        world.pass(Duration.ofDays(2));
        assertThat(world.note(KEY)).startsWith("All clear");
    }

    @Test
    void appsAreNotAnswered() {
        noted();
        int calls = world.tracker().calls().getOrDefault("write", 0);
        world.say(An.app("helper"), KEY, "banksman waive owner because I say so").settle();

        assertThat(world.tracker().calls()).containsEntry("write", calls);
        assertThat(world.note(KEY)).contains("banksman waive owner <reason>");
    }

    @Test
    void commandIsCarriedOutOnceHoweverOftenItIsDelivered() {
        noted();
        world.say(ROB, KEY, "banksman handoff @ann please").deliver(5, Optional.of(3L)).drain();

        assertThat(world.ledger().did(Effect.Reassign.class)).hasSize(1);
        assertThat(world.tracker().item(An.ref(KEY)).owner().orElse(ROB).id()).isEqualTo("ann");
        assertThat(world.note(KEY)).startsWith("Handed to ann: please for Rob.");
    }

    @Test
    void nameOfSeveralWordsIsFoundWithoutQuotes() {
        noted();
        say("banksman handoff @Rob Roy please take it");

        assertThat(world.note(KEY)).startsWith("Handed to Rob Roy: please take it for Rob.");
    }

    @Test
    void commandWaitsForATrackerThatIsAway() {
        noted();
        world.tracker().failReads(new Fault.Away(), new Fault.Away());
        say("banksman waive owner a prototype");
        assertThat(world.note(KEY)).contains("banksman waive owner <reason>");

        world.pass(Duration.ofMinutes(1));
        assertThat(world.note(KEY)).contains("owner was waived by Rob");
    }

    @Test
    void commandThatNoEventToldOfIsFoundBySweeping() {
        world.engineNow().arrived(LiveWorld.TENANT);
        noted();
        world.tick(Duration.ofSeconds(5));
        world.say(ROB, KEY, "banksman waive owner a prototype").drop();

        world.tick(Duration.ofMinutes(10));

        assertThat(world.note(KEY)).contains("owner was waived by Rob");
    }

    @Test
    void whatIsAskedForWhileNothingMayBeWrittenIsDoneOnceItMay() {
        noted();
        world.tenants().set(LiveWorld.TENANT, Tenant.State.MUTED);
        say("banksman handoff @ann she knows");
        assertThat(world.ledger().did(Effect.Reassign.class)).isEmpty();

        world.tenants().set(LiveWorld.TENANT, Tenant.State.ACTIVE);
        world.tick(Duration.ofSeconds(6));
        assertThat(world.ledger().did(Effect.Reassign.class)).hasSize(1);
        assertThat(world.note(KEY)).contains("Handed to");
    }

    @Test
    void blockedByAnItemLinksIt() {
        world.change("PAY-2", item -> item);
        noted();
        say("banksman blocked PAY-2 the ledger is not there yet");

        assertThat(world.ledger().did(Effect.AddLink.class))
                .containsExactly(
                        new Effect.AddLink(
                                An.ref(KEY), new Effect.Tie(An.ref("PAY-2"), "blocks", false)));
        assertThat(world.note(KEY)).contains("Noted: waits for PAY-2 the ledger is not there yet");
    }

    @Test
    void blockedByAnItemThatItWaitsForAlreadyLinksNothing() {
        world.change("PAY-2", item -> item);
        world.change(KEY, item -> begunWithoutOwner(item).blockedBy("PAY-2")).settle();
        say("banksman blocked PAY-2");

        assertThat(world.ledger().did(Effect.AddLink.class)).isEmpty();
        assertThat(world.note(KEY)).contains("Noted: waits for PAY-2");
    }

    @Test
    void blockedByAnItemThatIsNotThereIsRefused() {
        noted();
        say("banksman blocked PAY-99 the ledger");
        say("banksman blocked " + KEY);

        assertThat(world.ledger().did(Effect.AddLink.class)).isEmpty();
        assertThat(world.note(KEY)).contains("There is no other item").doesNotContain("Noted");
    }

    @Test
    void unblockedTakesTheFlagAway() {
        world.change(KEY, item -> item.inProgress().blocked()).settle();
        say("banksman unblocked");
        assertThat(world.ledger().did(Effect.WriteField.class))
                .containsExactly(new Effect.WriteField(An.ref(KEY), "Flagged", ""));

        world.change("PAY-2", item -> item.inProgress()).settle();
        world.say(ROB, "PAY-2", "banksman unblocked").settle();
        assertThat(world.note("PAY-2")).contains("It is not marked as blocked.");
        assertThat(world.tracker().item(An.ref("PAY-2")).in(StatusCategory.IN_PROGRESS)).isTrue();
    }
}
