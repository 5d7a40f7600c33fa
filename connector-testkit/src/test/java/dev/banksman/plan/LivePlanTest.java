package dev.banksman.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.ladder.Climb;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Rung;
import dev.banksman.plan.Desk.Remark;
import dev.banksman.policy.Finding;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Words;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one note does over its life when it is for real. */
class LivePlanTest {

    private static final Instant T = Times.at("2026-03-10 10:20");
    private static final WorkItem ITEM = An.item("PAY-1").inProgress().item();
    private static final Finding FINDING =
            new Finding(ITEM.ref(), Finding.ONLY, Map.of(), List.of(), Optional.empty());

    private final Speaker speaker =
            new Speaker(
                    name -> Value.unknown("nobody is called " + name),
                    (rule, item, now, calendar) -> Optional.empty(),
                    (person, day) -> true);

    private static Rule<?> rule(Mode mode) {
        return rule(new OwnerPolicy(), mode);
    }

    private static <P extends Record> Rule<?> rule(MechanicalPolicy<P> policy, Mode mode) {
        Ladder<Reaction> ladder =
                new Ladder<>(
                        List.of(
                                rung("1d", new Reaction.Message(new Recipient.Owner())),
                                rung("2d", new Reaction.Decision("meeting")),
                                rung("3d", new Reaction.Message(new Recipient.Lead()))));
        return new Rule.Mechanical<>(
                new Terms<>(
                        "owner",
                        policy.defaults(),
                        mode,
                        Scope.of(policy.about().kinds()),
                        Duration.ZERO,
                        Times.OFFICE),
                policy,
                new Reactions<>(List.of(new Reaction.Note()), ladder));
    }

    private static Rung<Reaction> rung(String after, Reaction reaction) {
        return new Rung<>(Span.parse(after), Optional.empty(), List.of(reaction));
    }

    private static FindingEvent event(FindingEvent.Type type, int rung) {
        Words words =
                new Words(
                        "Who has this?",
                        Words.say("Nobody."),
                        List.of(),
                        Words.say("somebody does"));
        Stand stand = new Stand("owner", ITEM.ref(), FINDING, T, false, Climb.GROUND);
        return new FindingEvent(
                T,
                type,
                stand,
                rung == 0 ? OptionalInt.empty() : OptionalInt.of(rung),
                words,
                false);
    }

    private Plan plan(Desk desk, Stage stage, FindingEvent... events) {
        return new Planner(List.of(rule(Mode.ADVISE)), stage, speaker)
                .plan(new Scene(ITEM, Optional.empty(), desk, List.of(events), T));
    }

    private static NoteAction action(Plan plan) {
        assertThat(plan.writes()).hasSize(1);
        return ((Effect.WriteNote) plan.writes().getFirst().effect()).action();
    }

    private static String note(Plan plan) {
        return plan.desk().note().orElseThrow().plain();
    }

    private Desk opened() {
        return plan(Desk.EMPTY, Stage.LIVE, event(FindingEvent.Type.OPENED, 0)).desk();
    }

    @Test
    void noteIsPostedOnceAndEditedInPlaceUntilSomebodyNewIsNamed() {
        Plan first = plan(Desk.EMPTY, Stage.LIVE, event(FindingEvent.Type.OPENED, 0));
        assertThat(action(first)).isEqualTo(NoteAction.POST);

        Plan owner = plan(first.desk(), Stage.LIVE, event(FindingEvent.Type.RUNG, 1));
        assertThat(action(owner)).isEqualTo(NoteAction.REPOST);
        assertThat(note(owner)).contains("For @olga (owner).");

        Plan prepared = plan(owner.desk(), Stage.LIVE, event(FindingEvent.Type.RUNG, 2));
        assertThat(action(prepared)).isEqualTo(NoteAction.EDIT);
        assertThat(note(prepared))
                .contains("For @olga (owner); prepared for a meeting: what to do is for people");

        Plan lead = plan(prepared.desk(), Stage.LIVE, event(FindingEvent.Type.RUNG, 3));
        assertThat(action(lead)).isEqualTo(NoteAction.REPOST);
        assertThat(note(lead)).contains("@olga (owner), @lea (lead)");
        assertThat(note(lead).lines()).hasSize(5);
        assertThat(note(lead).lines().toList().getLast()).startsWith("Not needed here: ");
    }

    @Test
    void rungThatTheLadderDoesNotHaveAnyMoreSaysItWithoutDoingAnything() {
        Plan plan = plan(Desk.EMPTY, Stage.LIVE, event(FindingEvent.Type.RUNG, 9));

        assertThat(action(plan)).isEqualTo(NoteAction.POST);
        assertThat(note(plan)).doesNotContain("@");
    }

    @Test
    void otherWordsStayForTheSamePeople() {
        Desk named = plan(opened(), Stage.LIVE, event(FindingEvent.Type.RUNG, 1)).desk();

        Plan reworded = plan(named, Stage.LIVE, event(FindingEvent.Type.UPDATED, 0));

        assertThat(reworded.writes()).isEmpty();
        assertThat(note(reworded)).contains("For @olga");
    }

    @Test
    void rehearsalListsMessagesByThemselves() {
        Plan plan = plan(Desk.EMPTY, Stage.REHEARSAL, event(FindingEvent.Type.RUNG, 1));

        assertThat(plan.writes()).hasSize(2);
        assertThat(note(plan)).doesNotContain("@");
    }

    @Test
    void foldedNoteSaysWhatWasDoneAndWhetherSomebodyWasNamed() {
        Deed deed = new Deed("A criterion was added", T);
        Scene scene =
                new Scene(
                        ITEM,
                        Optional.empty(),
                        opened(),
                        List.of(event(FindingEvent.Type.RESOLVED, 0)),
                        T,
                        Set.of(),
                        Optional.of(deed));
        Plan plan = new Planner(List.of(rule(Mode.ADVISE)), Stage.LIVE, speaker).plan(scene);

        assertThat(action(plan)).isEqualTo(NoteAction.FOLD);
        assertThat(note(plan))
                .isEqualTo(
                        "All clear · A criterion was added on Tue 10 Mar, 10:20. Nothing to do;"
                                + " nobody was mailed. History");

        Desk named = plan(opened(), Stage.LIVE, event(FindingEvent.Type.RUNG, 1)).desk();
        assertThat(note(plan(named, Stage.LIVE, event(FindingEvent.Type.RESOLVED, 0))))
                .isEqualTo("All clear · Nothing to do. History");
    }

    @Test
    void removedNoteIsNotMadeAgainUntilSomethingNewIsSaid() {
        Desk removed = opened().withoutNote();

        Plan reworded = plan(removed, Stage.LIVE, event(FindingEvent.Type.UPDATED, 0));
        assertThat(reworded.writes()).isEmpty();
        assertThat(plan(removed, Stage.LIVE, event(FindingEvent.Type.RESOLVED, 0)).writes())
                .isEmpty();

        Plan rung = plan(reworded.desk(), Stage.LIVE, event(FindingEvent.Type.RUNG, 1));
        assertThat(action(rung)).isEqualTo(NoteAction.POST);
    }

    @Test
    void mutedStageKeepsWhatIsToBeSaid() {
        Plan muted = plan(Desk.EMPTY, Stage.MUTED, event(FindingEvent.Type.OPENED, 0));
        assertThat(muted.writes()).isEmpty();
        assertThat(muted.nextAt()).isEmpty();

        assertThat(action(plan(muted.desk(), Stage.LIVE))).isEqualTo(NoteAction.POST);
    }

    @Test
    void ruleThatMayNoLongerSpeakIsSilencedByFolding() {
        for (List<Rule<?>> rules :
                List.of(List.<Rule<?>>of(), List.<Rule<?>>of(rule(Mode.SHADOW)))) {
            Plan plan =
                    new Planner(rules, Stage.LIVE, speaker)
                            .plan(new Scene(ITEM, Optional.empty(), opened(), List.of(), T));
            assertThat(action(plan)).isEqualTo(NoteAction.FOLD);
            assertThat(plan.desk().isIdle()).isTrue();
        }
    }

    @Test
    void waivedRuleNeitherSaysNorBeginsToSay() {
        Scene waived =
                new Scene(
                        ITEM,
                        Optional.empty(),
                        Desk.EMPTY,
                        List.of(event(FindingEvent.Type.OPENED, 0)),
                        T,
                        Set.of("owner"),
                        Optional.empty());

        Plan plan = new Planner(List.of(rule(Mode.ADVISE)), Stage.LIVE, speaker).plan(waived);

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.desk().isIdle()).isTrue();
    }

    @Test
    void snoozedFindingComesBackWithoutDoingAnythingTwice() {
        Desk named = plan(opened(), Stage.LIVE, event(FindingEvent.Type.RUNG, 1)).desk();
        Desk quiet = named.quietUntil(T.plusSeconds(60), stand -> true);
        assertThat(action(plan(quiet, Stage.LIVE))).isEqualTo(NoteAction.FOLD);

        Plan back =
                new Planner(List.of(rule(Mode.ADVISE)), Stage.LIVE, speaker)
                        .plan(
                                new Scene(
                                        ITEM,
                                        Optional.empty(),
                                        plan(quiet, Stage.LIVE).desk(),
                                        List.of(),
                                        T.plusSeconds(60)));

        assertThat(back.desk().voiced()).isEqualTo(named.voiced());
        assertThat(back.writes()).hasSize(1);
    }

    @Test
    void remarkStandsBelowTheFindingsUntilItsTimeIsOver() {
        Paragraph said = new Paragraph(List.of(Line.of(new Inline.Text("Snoozed."))));
        Desk desk = Desk.EMPTY.remarking(new Remark("snooze", said, T.plusSeconds(5)));

        Plan plan = plan(desk, Stage.LIVE);

        assertThat(action(plan)).isEqualTo(NoteAction.POST);
        assertThat(plan.nextAt()).contains(T.plusSeconds(5));
        Plan later =
                new Planner(List.of(rule(Mode.ADVISE)), Stage.LIVE, speaker)
                        .plan(
                                new Scene(
                                        ITEM,
                                        Optional.empty(),
                                        plan.desk(),
                                        List.of(),
                                        T.plusSeconds(5)));
        assertThat(action(later)).isEqualTo(NoteAction.FOLD);
    }
}
