package dev.banksman.policy.overdueescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.Release;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.plan.FindingEvent;
import dev.banksman.policy.DueDates.Which;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Said;
import dev.banksman.policy.overdueescalation.OverdueEscalationPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverdueEscalationPolicyTest extends PolicyContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-06");

    private final OverdueEscalationPolicy policy = new OverdueEscalationPolicy();

    OverdueEscalationPolicyTest() {
        super(new OverdueEscalationPolicy());
    }

    private static Tenure pushed(Tenure made, int pushes) {
        return new Tenure(
                made.statusSince(),
                made.ownerSince(),
                made.blockedSince(),
                made.lastSign(),
                made.firstDue(),
                pushes);
    }

    private String fact(ItemBuilder item, int pushes) {
        World world =
                World.of(Rules.of(policy))
                        .with(List.of(item), (made, tenure) -> pushed(tenure, pushes));
        return Said.last(world.drain()).fact();
    }

    @Test
    void mentionsPushesFromTheThirdOn() {
        assertThat(fact(An.item("PAY-1").due("2026-03-06"), 2))
                .isEqualTo("Due 2026-03-06 and not done yet.");
        assertThat(fact(An.item("PAY-1").due("2026-03-06"), 3))
                .isEqualTo(
                        "Due 2026-03-06 and not done yet;"
                                + " the date was moved to a later day 3 times before.");
    }

    @Test
    void saysWhoseDateItIs() {
        ItemBuilder released =
                An.item("PAY-1").releases(Value.of(List.of(new Release("1", Value.of(DAY)))));

        assertThat(fact(released, 0))
                .isEqualTo("Due 2026-03-06, the date of its release, and not done yet.");
    }

    @Test
    void saysHowItCloses() {
        World world = World.of(Rules.of(policy)).with(An.item("PAY-1").due("2026-03-06"));

        assertThat(Said.last(world.drain()))
                .satisfies(said -> assertThat(said.headline()).isEqualTo("The due day has passed"))
                .satisfies(
                        said ->
                                assertThat(said.clears())
                                        .isEqualTo(
                                                "this is done, or its date is removed"
                                                        + " or moved to a day still to come"));
    }

    @Test
    void countsFromTheEndOfTheDayInTheCalendarsZone() {
        WorkCalendar honolulu = WorkCalendar.always(ZoneId.of("Pacific/Honolulu"));
        Instant end = Instant.parse("2026-03-10T10:00:00Z");
        World world =
                World.of(Rules.of(policy, Params.DEFAULT, new Kinds.Standard(), honolulu))
                        .with(An.item("PAY-1").due("2026-03-09"))
                        .tickTo(end);

        FindingEvent opened = world.drain().getFirst();
        assertThat(opened.at()).isEqualTo(end);
        assertThat(opened.byTime()).isTrue();
        assertThat(opened.stand().finding().anchor()).contains(end);
    }

    @Test
    void anotherPastDayMovesWhatTheLadderCountsFrom() {
        World world =
                World.of(Rules.of(policy))
                        .with(An.item("PAY-1").due("2026-03-03"))
                        .change("PAY-1", item -> item.due("2026-03-05"));

        assertThat(world.standing().getFirst().finding().anchor())
                .contains(Times.at("2026-03-06 00:00"));
    }

    @Test
    void looksAtTheFamilyOnlyWhereAParentsDateCounts() {
        assertThat(policy.reach(new Params(Which.EFFECTIVE))).isEqualTo(Reach.SELF.withFamily());
        assertThat(policy.reach(new Params(Which.OWN))).isEqualTo(Reach.SELF);
        assertThat(policy.about().early()).isFalse();
    }
}
