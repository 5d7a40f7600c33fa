package dev.banksman.report;

import static dev.banksman.report.Findings.baseline;
import static dev.banksman.report.Findings.early;
import static dev.banksman.report.Findings.late;
import static dev.banksman.report.Findings.on;
import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.done;
import static dev.banksman.report.Past.due;
import static dev.banksman.report.Past.in;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.plan.Rule;
import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Due days are in March 2026 and end at midnight UTC, when the next day begins. */
class EarlyWarningTest {

    private final Rule<?> owner = early("owner");
    private final Rule<?> order = early("order");
    private final Rule<?> overdue = late("overdue");
    private final Tape tape = new Tape(owner, order, overdue);

    @Test
    void lateIsNotDoneWhenTheDayEnds() {
        tape.changed(at(1, 0), due(item("A-1"), 10))
                .changed(at(1, 0), due(item("A-2"), 10))
                .changed(at(1, 0), due(item("A-3"), 10))
                .changed(at(10, 23), done(due(item("A-1"), 10)))
                .changed(at(11, 0), done(due(item("A-2"), 10)));

        assertThat(warning().cohort())
                .as("a change at the very end comes after it")
                .isEqualTo(new Cohort(3, 2, 0, 0));
    }

    @Test
    void aReopenedItemCountsAsItStood() {
        tape.changed(at(1, 0), due(item("A-1"), 10))
                .changed(at(5, 0), done(due(item("A-1"), 10)))
                .changed(at(6, 0), working(due(item("A-1"), 10)))
                .changed(at(20, 0), done(due(item("A-1"), 10)));

        assertThat(warning().cohort().late()).isEqualTo(1);
    }

    @Test
    void theFirstDateCountsWhateverCameAfter() {
        tape.changed(at(1, 0), due(item("A-1"), 10))
                .changed(at(9, 0), due(item("A-1"), 25))
                .changed(at(20, 0), done(due(item("A-1"), 25)));

        assertThat(warning().cohort()).isEqualTo(new Cohort(1, 1, 0, 0));
    }

    @Test
    void datesOutsideTheWindowAreNotLookedAt() {
        tape.changed(at(1, 0), due(item("A-1"), 31))
                .changed(at(1, 0), due(item("A-2"), 40))
                .changed(at(1, 0), item("A-3"));
        tape.listener().recorded(at(-20, 0), due(item("A-4"), 0));

        assertThat(warning().cohort())
                .as("ends with the data, after it, has none, ended as the window began")
                .isEqualTo(new Cohort(0, 0, 0, 0));
    }

    @Test
    void whatNobodyCanTellIsLeftOutAndCounted() {
        var unclear = in(due(item("A-1"), 10), Value.unknown("never said"));
        var zork = new Status("Zork", Value.unknown("no category"));
        tape.changed(at(1, 0), unclear)
                .changed(at(1, 0), in(due(item("A-2"), 10), Value.of(zork)))
                .changed(at(12, 0), done(due(item("A-1"), 10)))
                .changed(at(12, 0), due(item("A-3"), 10));

        assertThat(warning().cohort()).isEqualTo(new Cohort(0, 0, 2, 1));
        assertThat(warning().cohort().baseRate()).isEmpty();
    }

    @Test
    void aFlagIsWhatOpenedStrictlyBeforeTheEnd() {
        lateItems(4);
        tape.told(on("A-1", owner, at(8, 0)).opened())
                .told(on("A-2", owner, at(11, 0)).opened())
                .told(on("A-3", owner, at(12, 0)).opened());

        assertThat(warner("owner").flaggedLate()).isEqualTo(1);
    }

    @Test
    void aFlagStaysOneWhenItIsResolvedOrCameBeforeTheDate() {
        var resolved = on("A-1", owner, at(2, 0));
        tape.changed(at(1, 0), item("A-1"))
                .told(resolved.opened(), resolved.resolved(at(3, 0)))
                .changed(at(4, 0), due(item("A-1"), 10));

        assertThat(warner("owner").flaggedLate()).isEqualTo(1);
        assertThat(warner("owner").medianDays()).isEqualTo(OptionalDouble.of(9));
    }

    @Test
    void whatWasSoAlreadyIsNoFlagUntilARungSpeaks() {
        lateItems(2);
        var quiet = baseline("A-1", owner, at(1, 0));
        var loud = baseline("A-2", owner, at(1, 0));
        tape.told(quiet.opened(), loud.opened(), quiet.updated(at(2, 0)), loud.rung(at(5, 0)));

        assertThat(warner("owner").flaggedLate()).isEqualTo(1);
        assertThat(warner("owner").medianDays()).isEqualTo(OptionalDouble.of(6));
    }

    @Test
    void precisionRecallBaseRateAndLift() {
        lateItems(4);
        itemsInTime(8);
        tape.told(on("A-1", owner, at(2, 0)).opened(), on("A-2", owner, at(6, 0)).opened())
                .told(on("A-3", owner, at(10, 0)).opened(), on("B-1", owner, at(3, 0)).opened());

        Warner owner = warner("owner");
        assertThat(owner.cohort().baseRate().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(owner.precision()).isEqualTo(OptionalDouble.of(0.75));
        assertThat(owner.recall()).isEqualTo(OptionalDouble.of(0.75));
        assertThat(owner.lift().orElseThrow()).isCloseTo(2.25, within(1e-9));
        assertThat(owner.medianDays()).as("9, 5 and 1").isEqualTo(OptionalDouble.of(5));
        assertThat(owner.tells()).as("four flags are too few").isFalse();
    }

    @Test
    void aPolicyThatFlaggedNothingHasNoPrecision() {
        lateItems(1);

        assertThat(warner("owner").precision()).isEmpty();
        assertThat(warner("owner").lift()).isEmpty();
        assertThat(warner("owner").recall()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void togetherAnItemCountsOnceByItsFirstFlag() {
        lateItems(2);
        tape.told(on("A-1", owner, at(9, 0)).opened(), on("A-1", order, at(3, 0)).opened())
                .told(on("A-2", order, at(5, 0)).opened(), on("A-2", overdue, at(2, 0)).opened());

        Warner together = warning().together();
        assertThat(together.flaggedLate()).isEqualTo(2);
        assertThat(together.medianDays()).as("8 and 6").isEqualTo(OptionalDouble.of(7));
    }

    @Test
    void aPolicyThatSpeaksAfterwardsIsApart() {
        lateItems(3);
        itemsInTime(1);
        tape.told(on("A-1", overdue, at(11, 0)).opened(), on("A-2", overdue, at(13, 0)).opened())
                .told(on("B-1", overdue, at(13, 0)).opened());

        EarlyWarning warning = warning();
        assertThat(warning.of("overdue")).isEmpty();
        assertThat(warning.afterwards()).hasSize(1);
        assertThat(warning.afterwards().getFirst().late()).isEqualTo(2);
        assertThat(warning.afterwards().getFirst().medianDays()).isEqualTo(OptionalDouble.of(1));
    }

    private void lateItems(int count) {
        for (int n = 1; n <= count; n++) {
            tape.changed(at(1, 0), due(item("A-" + n), 10));
        }
    }

    private void itemsInTime(int count) {
        for (int n = 1; n <= count; n++) {
            tape.changed(at(1, 0), done(due(item("B-" + n), 10)));
        }
    }

    private EarlyWarning warning() {
        return tape.end().early();
    }

    private Warner warner(String rule) {
        return warning().of(rule).orElseThrow();
    }
}
