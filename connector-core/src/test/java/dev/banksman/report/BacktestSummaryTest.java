package dev.banksman.report;

import static dev.banksman.report.Findings.baseline;
import static dev.banksman.report.Findings.early;
import static dev.banksman.report.Findings.on;
import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.item.Person;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BacktestSummaryTest {

    private final Rule<?> owner = early("owner");
    private final Rule<?> order = early("order");
    private final RichText text = new RichText(List.of());

    @Test
    void findingsEndInFourWays() {
        var byPeople = on("PAY-1", owner, at(2, 9));
        var byTime = on("PAY-2", owner, at(2, 9));
        var withdrawn = on("PAY-3", owner, at(2, 9));
        var open = on("PAY-4", owner, at(2, 9));

        Summary summary =
                new Tape(owner)
                        .told(byPeople.opened(), byTime.opened())
                        .told(withdrawn.opened(), open.opened())
                        .told(byPeople.resolved(at(3, 9)), byTime.expired(at(4, 9)))
                        .told(withdrawn.withdrawn(at(5, 9)))
                        .end();

        Outcome found = summary.policies().getFirst().found();
        assertThat(found).isEqualTo(new Outcome(4, 1, 1, 1));
        assertThat(found.open()).isEqualTo(1);
    }

    @Test
    void timeToResolveIsOfPeopleAlone() {
        var quick = on("PAY-1", owner, at(2, 0));
        var slow = on("PAY-2", owner, at(2, 0));
        var byTime = on("PAY-3", owner, at(2, 0));
        var old = baseline("PAY-4", owner, at(1, 0));

        Summary summary =
                new Tape(owner)
                        .told(quick.opened(), slow.opened(), byTime.opened(), old.opened())
                        .told(quick.resolved(at(3, 0)), slow.resolved(at(6, 0)))
                        .told(byTime.expired(at(30, 0)), old.resolved(at(31, 0)))
                        .end();

        assertThat(summary.policies().getFirst().medianToResolve())
                .as("the mean of one day and four")
                .contains(Duration.ofHours(60));
    }

    @Test
    void nothingResolvedHasNoMedian() {
        Summary summary = new Tape(owner).told(on("PAY-1", owner, at(2, 0)).opened()).end();

        assertThat(summary.policies().getFirst().medianToResolve()).isEmpty();
    }

    @Test
    void theBaselineIsApart() {
        var old = baseline("PAY-1", owner, at(1, 0));

        Summary summary =
                new Tape(owner)
                        .changed(at(1, 0), item("PAY-1"))
                        .told(old.opened(), old.resolved(at(2, 0)))
                        .end();

        PolicyResult result = summary.policies().getFirst();
        assertThat(result.found()).isEqualTo(Outcome.NONE);
        assertThat(result.items()).isZero();
        assertThat(result.baseline()).isEqualTo(new Outcome(1, 1, 0, 0));
        assertThat(summary.opened()).isEmpty();
        assertThat(summary.loudest()).isEmpty();
        assertThat(summary.extent().itemsFound()).isZero();
    }

    @Test
    void itemsCountOnceForEachPolicy() {
        Summary summary =
                new Tape(owner, order)
                        .told(on("PAY-1", owner, at(2, 0)).opened())
                        .told(on("PAY-1", owner, at(3, 0)).opened())
                        .told(on("PAY-1", order, at(4, 0)).opened())
                        .told(on("PAY-2", owner, at(5, 0)).opened())
                        .end();

        assertThat(summary.policies())
                .extracting(PolicyResult::rule, PolicyResult::items, r -> r.found().opened())
                .containsExactly(tuple("owner", 2L, 3L), tuple("order", 1L, 1L));
        assertThat(summary.extent().itemsFound()).isEqualTo(2);
        assertThat(summary.loudest())
                .containsExactly(
                        loud("PAY-1", Map.of("owner", 2L, "order", 1L)),
                        loud("PAY-2", Map.of("owner", 1L)));
    }

    @Test
    void aProjectsOwnTermsCountWithEverybodys() {
        Rule<?> own = early("owner", "OPS");

        Summary summary =
                new Tape(owner, own)
                        .told(on("PAY-1", owner, at(2, 0)).opened())
                        .told(on("OPS-1", own, at(3, 0)).opened())
                        .end();

        assertThat(summary.policies())
                .extracting(PolicyResult::rule, PolicyResult::items)
                .containsExactly(tuple("owner", 2L));
        assertThat(summary.early().policies()).hasSize(1);
    }

    @Test
    void openedFindingsAreCountedByProjectAndMonth() {
        Summary summary =
                new Tape(owner)
                        .changed(at(1, 0), item("PAY-1"))
                        .changed(at(1, 0), item("OPS-1"))
                        .told(on("OPS-1", owner, at(31, 23)).opened())
                        .told(on("PAY-1", owner, at(32, 0)).opened())
                        .told(on("PAY-1", owner, at(33, 0)).opened())
                        .end();

        assertThat(summary.opened())
                .containsExactly(
                        new OpenedCount("owner", "OPS", YearMonth.of(2026, 3), 1),
                        new OpenedCount("owner", "PAY", YearMonth.of(2026, 4), 2));
        assertThat(summary.weeks())
                .as("31 March is a Tuesday")
                .containsExactly(new WeekCount("owner", LocalDate.of(2026, 3, 30), 3));
    }

    @Test
    void whatIsWrittenCountsByItsSort() {
        BacktestSummary listener = new Tape(owner, order).listener();
        Instant now = at(2, 0);
        for (Effect.NoteAction action : Effect.NoteAction.values()) {
            listener.wrote(now, write(new Effect.WriteNote(ref("PAY-1"), action, text)));
        }
        listener.wrote(now, write(new Effect.Tell(ref("PAY-1"), Person.of("a", "Ann"), text)));
        listener.wrote(now, write(new Effect.Prepare(ref("PAY-1"), "meeting", text)));
        listener.wrote(now, write(new Effect.Move(ref("PAY-1"), "Open")));
        listener.wrote(now, write(new Effect.AddLabel(ref("PAY-1"), "late")));

        Summary summary = listener.summary(Tape.march(1, 1), 0);

        Said said = summary.policies().getFirst().said();
        assertThat(said).isEqualTo(new Said(2, 3, 1, 1, 1, 2));
        assertThat(said.notes()).isEqualTo(5);
        assertThat(summary.said()).isEqualTo(said);
    }

    @Test
    void aFoldThatBelongsToNoPolicyIsNoError() {
        BacktestSummary listener = new Tape(owner).listener();
        var fold = new Effect.WriteNote(ref("PAY-1"), Effect.NoteAction.FOLD, text);

        listener.wrote(at(2, 0), new Plan.Write("", fold));

        assertThat(listener.summary(Tape.march(1, 1), 0).said()).isEqualTo(Said.NOTHING);
    }

    @Test
    void aSummaryOfABurstBelongsToNoPolicy() {
        BacktestSummary listener = new Tape(owner).listener();
        var summary = new Effect.Summarise(ref("PAY-1"), Person.of("a", "Ann"), text);

        listener.wrote(at(2, 0), new Plan.Write("", summary));

        assertThat(listener.summary(Tape.march(1, 1), 0).quiet().summaries()).isEqualTo(1);
    }

    @Test
    void whatWasHeldBackCountsByReason() {
        var finding = on("PAY-1", owner, at(2, 0));
        var burst = new Hold(Hold.Reason.BURST, Optional.empty());
        var grace = new Hold(Hold.Reason.GRACE, Optional.of(at(3, 0)));
        var note =
                new Intention(
                        "note", at(3, 0), List.of(), Optional.of("Hm"), List.of(burst, grace));
        var message =
                new Intention("message", at(3, 0), List.of("a"), Optional.empty(), List.of(grace));

        Summary summary =
                new Tape(owner)
                        .told(
                                finding.told(
                                        at(2, 0), FindingEvent.Type.OPENED, false, note, message))
                        .end();

        assertThat(summary.quiet().held(Hold.Reason.GRACE)).isEqualTo(2);
        assertThat(summary.quiet().held(Hold.Reason.BURST)).isEqualTo(1);
        assertThat(summary.quiet().held(Hold.Reason.NOISE)).isZero();
        assertThat(summary.quiet().digested()).isEqualTo(7);
    }

    @Test
    void unknownsOfOneSortCountTogether() {
        BacktestSummary listener = new Tape(owner).listener();
        listener.unknown(ref("PAY-1"), new Judgement.Unknown("owner", "blocker OPS-7 is outside"));
        listener.unknown(ref("PAY-1"), new Judgement.Unknown("owner", "blocker OPS-8 is outside"));
        listener.unknown(ref("PAY-2"), new Judgement.Unknown("owner", "category of Zork"));

        Summary summary = listener.summary(Tape.march(2, 2), 5);

        assertThat(summary.unknowns())
                .containsExactly(
                        new UnknownCount("owner", "blocker … is outside", 2),
                        new UnknownCount("owner", "category of Zork", 1));
        assertThat(summary.extent().unknowns()).isEqualTo(3);
        assertThat(summary.extent().problems()).isEqualTo(5);
    }

    @Test
    void manyDifferentUnknownsStayBounded() {
        BacktestSummary listener = new Tape(owner).listener();
        for (int i = 0; i < 2_000; i++) {
            listener.unknown(ref("PAY-1"), new Judgement.Unknown("owner", "status no. " + i));
        }

        List<UnknownCount> unknowns = listener.summary(Tape.march(1, 1), 0).unknowns();

        assertThat(unknowns).hasSize(501);
        assertThat(unknowns.getFirst()).isEqualTo(new UnknownCount("owner", "other things", 1_500));
    }

    @Test
    void anEventOfARuleThatIsNotThereIsRefused() {
        var stray = on("PAY-1", order, at(2, 0)).opened();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tape(owner).told(stray))
                .withMessageContaining("order");
    }

    @Test
    void figuresAreForAWeek() {
        Period month = new Period(at(1, 0), at(29, 0), Past.CALENDAR.zone());
        Period day = new Period(at(1, 0), at(2, 0), Past.CALENDAR.zone());

        assertThat(month.perWeek(10)).isEqualTo(2.5);
        assertThat(day.perWeek(10)).as("less than a week counts as one").isEqualTo(10);
    }

    private static Plan.Write write(Effect effect) {
        return new Plan.Write("order", effect);
    }

    private static LoudItem loud(String key, Map<String, Long> byRule) {
        return new LoudItem(ref(key), "", new TreeMap<>(byRule));
    }
}
