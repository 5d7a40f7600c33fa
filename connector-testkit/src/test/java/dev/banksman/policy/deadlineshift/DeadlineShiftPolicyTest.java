package dev.banksman.policy.deadlineshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banksman.calendar.Span;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.FindingEvent;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Said;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineShiftPolicyTest extends PolicyContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private final DeadlineShiftPolicy policy = new DeadlineShiftPolicy();

    DeadlineShiftPolicyTest() {
        super(new DeadlineShiftPolicy());
    }

    private World moved(Params params, ItemBuilder dependent) {
        return World.of(Rules.of(policy, params))
                .with(dependent.blockedBy("PAY-2"), An.item("PAY-2").due("2026-03-16"))
                .change("PAY-2", item -> item.due("2026-03-23"));
    }

    @Test
    void namesBothDaysAndHowItCloses() {
        World world = moved(Params.DEFAULT, An.item("PAY-1").due("2026-03-20"));

        assertThat(Said.last(world.drain()))
                .isEqualTo(
                        new Said(
                                "Something this waits for has moved",
                                "PAY-2 is now due 2026-03-23 instead of 2026-03-16,"
                                        + " which is after the due date of this.",
                                "Agree a date with its owner, plan this later,"
                                        + " or remove the link if it no longer matters.",
                                "PAY-2 is due 2026-03-16 again or done, this is done,"
                                        + " the link goes, or the date stays"
                                        + " for 10 working days"));
    }

    @Test
    void saysWhetherTheDateOfTheDependentHolds() {
        assertThat(Said.last(moved(Params.DEFAULT, An.item("PAY-1").due("2026-03-31")).drain()))
                .satisfies(
                        said ->
                                assertThat(said.fact())
                                        .endsWith(". The due date of this still holds."));
        assertThat(Said.last(moved(Params.DEFAULT, An.item("PAY-1")).drain()))
                .satisfies(
                        said ->
                                assertThat(said.fact())
                                        .endsWith(". This has no due date to compare."));
    }

    @Test
    void saysItsTimeAsPeopleDo() {
        Params params = new Params(Span.parse("P1D"));

        assertThat(Said.last(moved(params, An.item("PAY-1")).drain()).clears())
                .endsWith(", or the date stays for 1 day");
    }

    @Test
    void isRaisedByTheItemThatMovedAndStandsOnTheOneThatWaits() {
        FindingEvent opened = moved(Params.DEFAULT, An.item("PAY-1")).drain().getLast();

        assertThat(opened.stand().raisedBy()).isEqualTo(An.ref("PAY-2"));
        assertThat(opened.stand().finding().on()).isEqualTo(An.ref("PAY-1"));
        assertThat(opened.stand().finding().anchor()).contains(Times.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0d", "PT0S"})
    void asksForSomeTimeToStand(String none) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(Span.parse(none)))
                .withMessage(
                        "stands is "
                                + Span.parse(none)
                                + ", which is no time: allowed is any longer span,"
                                + " such as 10d or P2W");
    }

    /** As after an interruption, when nobody looked at the instant at which the time was over. */
    @Test
    void aFindingWhoseTimeIsOverDoesNotOutlastAnInterruption() {
        WorkItem before = An.item("PAY-2").due("2026-04-16").blocks("GONE").item();
        WorkItem item = An.item("PAY-2").due("2026-04-23").blocks("GONE").item();
        LinkGraph links = new LinkGraph();
        links.add(item.ref(), An.ref("GONE"));
        Finding open =
                new Finding(
                        An.ref("GONE"),
                        "PAY-2",
                        new Shift(DAY, DAY.plusDays(7), Times.START).facts(Value.empty()),
                        List.of(),
                        Optional.of(Times.START));
        Situation<Params> situation =
                new Situation<>(
                        new Neighbour.Known(item, Tenure.unknown("not read")),
                        new Neighbourhood(item, links, Neighbour.Outside::new),
                        new Past(
                                Optional.of(before),
                                SnapshotDiff.between(before, item),
                                List.of(open)),
                        new Moment(Times.at("2026-04-15 09:00"), Times.OFFICE),
                        Params.DEFAULT);

        Verdict verdict = policy.judge(situation);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.recheckAt()).isEmpty();
        assertThat(verdict.unknowns()).containsExactly("dependent GONE is outside what is known");
    }

    @Test
    void looksAtItsDependentsAlone() {
        assertThat(policy.reach(Params.DEFAULT)).isEqualTo(Reach.ofDependents(1));
        assertThat(policy.about().early()).isTrue();
    }
}
