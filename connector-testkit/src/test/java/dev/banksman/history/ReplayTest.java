package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.ladder.Ladder;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Scope;
import dev.banksman.policy.dependencyorder.DependencyOrderPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Story;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final ItemBuilder IDLE = An.item("PAY-1").unowned();
    private static final ItemBuilder BEGUN = IDLE.inProgress();
    private static final Rule<?> OWNER = owner(Mode.ADVISE, Duration.ofHours(1));

    private static Rule<?> owner(Mode mode, Duration grace) {
        return Retold.rule(new OwnerPolicy(), mode, grace, new Reaction.Note());
    }

    @Test
    void findingOpensAtTheChangeAndTheNoteWaitsForTheGrace() {
        Story story =
                new Story()
                        .at("2026-03-09 09:00", IDLE)
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 12:00", BEGUN.ownedBy("olga"));

        Retold retold = Retold.of(story, OWNER);

        assertThat(retold.lines)
                .containsExactly(
                        "2026-03-09 10:00 PAY-1 owner opened note!grace",
                        "2026-03-09 12:00 PAY-1 owner resolved note");
        assertThat(retold.writes)
                .containsExactly("2026-03-09 11:00 PAY-1 post", "2026-03-09 12:00 PAY-1 fold");
    }

    @Test
    void whatIsMendedWithinTheGraceIsNeverSpokenOf() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 10:59", BEGUN.ownedBy("olga"))
                        .at("2026-03-10 10:59", BEGUN.ownedBy("olga").done());

        Retold retold = Retold.of(story, OWNER);

        assertThat(retold.lines).hasSize(2);
        assertThat(retold.writes).isEmpty();
    }

    @Test
    void secondFindingEditsTheOneNote() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 10:10", BEGUN.ownedBy("olga"))
                        .at("2026-03-09 10:20", BEGUN)
                        .at("2026-03-09 10:30", BEGUN);

        Retold retold = Retold.of(story, owner(Mode.ADVISE, Duration.ZERO));

        assertThat(retold.writes)
                .containsExactly(
                        "2026-03-09 10:00 PAY-1 post",
                        "2026-03-09 10:10 PAY-1 fold",
                        "2026-03-09 10:20 PAY-1 edit");
    }

    @Test
    void shadowIsPlayedAsIfItSpokeAndSaysSo() {
        Story story = new Story().at("2026-03-09 10:00", BEGUN);

        Retold retold = Retold.of(story, owner(Mode.SHADOW, Duration.ZERO));

        assertThat(retold.lines).containsExactly("2026-03-09 10:00 PAY-1 owner opened note!mode");
        assertThat(retold.writes).containsExactly("2026-03-09 10:00 PAY-1 post");
    }

    @Test
    void offIsNotJudged() {
        Story story = new Story().at("2026-03-09 10:00", BEGUN);

        assertThat(Retold.of(story, owner(Mode.OFF, Duration.ZERO)).lines).isEmpty();
    }

    @Test
    void whatIsSoAtTheBeginningIsBaseline() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-11 10:00", An.item("PAY-2").unowned().inProgress())
                        .at("2026-03-12 10:00", BEGUN.ownedBy("olga"));
        Window window = new Window(Optional.of(Times.at("2026-03-10 00:00")), Optional.empty());

        Retold retold =
                Retold.of(story, window, Quietness.STANDARD, owner(Mode.ADVISE, Duration.ZERO));

        assertThat(retold.lines)
                .containsExactly(
                        "2026-03-10 00:00 PAY-1 owner opened note!baseline",
                        "2026-03-11 10:00 PAY-2 owner opened note",
                        "2026-03-12 10:00 PAY-1 owner resolved");
        assertThat(retold.writes).containsExactly("2026-03-11 10:00 PAY-2 post");
    }

    @Test
    void theEndCutsOffWhatComesLater() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-12 10:00", BEGUN.ownedBy("olga"));
        Window window = new Window(Optional.empty(), Optional.of(Times.at("2026-03-12 09:59")));

        Retold retold = Retold.of(story, window, Quietness.STANDARD, OWNER);

        assertThat(retold.lines).hasSize(1);
    }

    @Test
    void aLaterEndLetsTimePass() {
        Story story = new Story().at("2026-03-09 10:00", BEGUN);
        Window window = new Window(Optional.empty(), Optional.of(Times.at("2026-03-09 11:00")));

        assertThat(Retold.of(story, OWNER).writes).isEmpty();
        assertThat(Retold.of(story, window, Quietness.STANDARD, OWNER).writes)
                .containsExactly("2026-03-09 11:00 PAY-1 post");
    }

    @Test
    void twoEntriesOfOneInstantAreJudgedOneAfterTheOther() {
        Story story =
                new Story()
                        .at("2026-03-09 09:00", IDLE)
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 10:00", BEGUN.ownedBy("olga"));

        assertThat(Retold.of(story, owner(Mode.ADVISE, Duration.ZERO)).lines)
                .containsExactly(
                        "2026-03-09 10:00 PAY-1 owner opened note",
                        "2026-03-09 10:00 PAY-1 owner resolved note");
    }

    @Test
    void linesOfOneInstantComeByItem() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", An.item("PAY-3").unowned().inProgress())
                        .at("2026-03-09 10:00", An.item("PAY-2").unowned().inProgress());

        assertThat(Retold.of(story, owner(Mode.ADVISE, Duration.ZERO)).lines)
                .extracting(line -> line.substring(17, 22))
                .containsExactly("PAY-2", "PAY-3");
    }

    @Test
    void reopenedItemGetsADay() {
        Story story =
                new Story()
                        .at("2026-03-09 09:00", IDLE.done())
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-11 10:00", BEGUN);

        Retold retold = Retold.of(story, owner(Mode.ADVISE, Duration.ZERO));

        assertThat(retold.writes).containsExactly("2026-03-10 10:00 PAY-1 post");
    }

    @Test
    void messageGoesToThePersonByName() {
        Rule<?> rule =
                Retold.rule(
                        new OwnerPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Message(new Recipient.Somebody("ann")));

        Retold retold = Retold.of(new Story().at("2026-03-09 10:00", BEGUN), rule);

        assertThat(retold.writes)
                .containsExactly("2026-03-09 10:00 PAY-1 Tell", "2026-03-09 10:00 PAY-1 post");
    }

    @Test
    void nobodyToTellIsSaidAndTheNoteStillStands() {
        Rule<?> rule =
                Retold.rule(
                        new OwnerPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Message(new Recipient.Owner()));

        Retold retold = Retold.of(new Story().at("2026-03-09 10:00", BEGUN), rule);

        assertThat(retold.lines)
                .containsExactly("2026-03-09 10:00 PAY-1 owner opened note message!nobody");
        assertThat(retold.writes).containsExactly("2026-03-09 10:00 PAY-1 post");
    }

    @Test
    void onlyEnforceMoves() {
        Story story = new Story().at("2026-03-09 09:00", IDLE).at("2026-03-09 10:00", BEGUN);

        Retold advised = Retold.of(story, moving(Mode.ADVISE));
        Retold enforced = Retold.of(story, moving(Mode.ENFORCE));

        assertThat(advised.lines)
                .containsExactly("2026-03-09 10:00 PAY-1 owner opened note move!mode");
        assertThat(advised.writes).doesNotContain("2026-03-09 10:00 PAY-1 Move");
        assertThat(enforced.writes).contains("2026-03-09 10:00 PAY-1 Move");
    }

    @Test
    void edgeStandsAsLongAsOneOfTwoLinksSaysIt() {
        ItemBuilder waiting = An.item("PAY-1").inProgress();
        Link blocker = new Link(LinkRole.BLOCKED_BY, "Blocker", An.ref("PAY-2"));
        Link dependency = new Link(LinkRole.BLOCKED_BY, "Dependency", An.ref("PAY-2"));
        Story story =
                new Story()
                        .at("2026-03-09 09:00", An.item("PAY-2"))
                        .at("2026-03-09 09:01", linked(waiting, List.of(blocker, dependency)))
                        .at("2026-03-09 09:02", linked(waiting, List.of(dependency)))
                        .at("2026-03-09 09:03", linked(waiting, List.of()));
        Rule<?> order =
                Retold.rule(
                        new DependencyOrderPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Note());

        assertThat(Retold.of(story, order).lines)
                .containsExactly(
                        "2026-03-09 09:01 PAY-1 dependency-order opened note",
                        "2026-03-09 09:03 PAY-1 dependency-order resolved note");
    }

    private static ItemBuilder linked(ItemBuilder item, List<Link> links) {
        WorkItem plain = item.item();
        return new ItemBuilder(plain.withRelations(plain.relations().withLinks(Value.of(links))));
    }

    @Test
    void whatResolvesIsSeenInTheWhy() {
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 12:00", BEGUN.ownedBy("olga"));

        assertThat(Retold.of(story, OWNER).whys)
                .containsExactly("opened Empty", "resolved Present");
    }

    @Test
    void fiftyThousandItemsOfOneInstantArePlannedInOneGo() {
        Story story = new Story();
        for (int i = 0; i < 50_000; i++) {
            story.at("2026-03-09 10:00", An.item("PAY-" + i).unowned().inProgress());
        }
        Window window =
                new Window(
                        Optional.of(Times.at("2026-03-10 00:00")),
                        Optional.of(Times.at("2026-03-10 00:00")));

        Retold retold = Retold.of(story, window, Quietness.STANDARD, OWNER);

        assertThat(retold.lines).hasSize(50_000);
    }

    @Test
    void projectWithTermsOfItsOwnIsJudgedByThose() {
        Rule<OwnerPolicy.Params> everybody = tuned("", Set.of(), Set.of("PAY"));
        Rule<OwnerPolicy.Params> pay = tuned("PAY", Set.of("PAY"), Set.of());
        Story story =
                new Story()
                        .at("2026-03-09 10:00", BEGUN)
                        .at("2026-03-09 10:01", An.item("OPS-1").unowned().inProgress())
                        .at("2026-03-09 10:02", BEGUN.titled("Touched"));

        Retold retold = Retold.of(story, everybody, pay);

        assertThat(retold.lines)
                .containsExactly(
                        "2026-03-09 10:00 PAY-1 owner@PAY opened note",
                        "2026-03-09 10:01 OPS-1 owner opened note");
    }

    private static Rule<OwnerPolicy.Params> tuned(
            String layer, Set<String> projects, Set<String> except) {
        OwnerPolicy policy = new OwnerPolicy();
        Scope scope = new Scope(projects, except, new Kinds.Standard(), Optional.empty());
        return new Rule.Mechanical<>(
                new Terms<>(
                        "owner",
                        layer,
                        policy.defaults(),
                        Mode.ADVISE,
                        scope,
                        Duration.ZERO,
                        Times.OFFICE),
                policy,
                new Reactions<>(List.of(new Reaction.Note()), Ladder.none()));
    }

    @Test
    void circleOfLinksIsToldOnceAndJudgedAllTheSame() {
        Story story =
                new Story()
                        .at("2026-03-09 09:00", An.item("PAY-1").blockedBy("PAY-3").inProgress())
                        .at("2026-03-09 09:01", An.item("PAY-2").blockedBy("PAY-1").inProgress())
                        .at("2026-03-09 09:02", An.item("PAY-3").blockedBy("PAY-2").inProgress())
                        .at("2026-03-09 09:03", An.item("PAY-2").blockedBy("PAY-1").blocks("PAY-3"))
                        .at("2026-03-09 09:04", An.item("PAY-2").inProgress());

        Retold retold = Retold.of(story, OWNER);

        assertThat(retold.circles).containsExactly("[PAY-3, PAY-1, PAY-2]");
    }

    private static Rule<?> moving(Mode mode) {
        return Retold.rule(new OwnerPolicy(), mode, Duration.ZERO, new Reaction.MoveBack());
    }
}
