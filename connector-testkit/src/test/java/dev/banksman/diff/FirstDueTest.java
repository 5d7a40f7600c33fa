package dev.banksman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FirstDueTest {

    private static final Instant LATER = Times.START.plusSeconds(3600);
    private static final Value<LocalDate> HIDDEN = Value.unknown("not read");

    private static Tenure moved(Tenure before, ItemBuilder from, ItemBuilder to) {
        List<Change> changes = SnapshotDiff.between(from.item(), to.item());
        return Tenures.after(before, changes, LATER, Optional.of(An.person("olga")));
    }

    private static Value<LocalDate> day(String day) {
        return Value.of(LocalDate.parse(day));
    }

    @Test
    void theFirstDueDateStaysTheFirst() {
        ItemBuilder first = An.item("A").due("2026-03-20");
        Tenure made = Tenures.atCreation(first.item(), Times.START);

        Tenure after = moved(made, first, An.item("A").due("2026-03-27"));

        assertThat(after.firstDue()).isEqualTo(day("2026-03-20"));
        assertThat(after.pushes()).isEqualTo(1);
    }

    @Test
    void aDateThatIsSetForTheFirstTimeIsTheFirst() {
        WorkItem undated = An.item("A").item();
        Tenure made = Tenures.atCreation(undated, Times.START);

        Tenure after = moved(made, An.item("A"), An.item("A").due("2026-03-27"));

        assertThat(after.firstDue()).isEqualTo(day("2026-03-27"));
        assertThat(after.pushes()).isZero();
    }

    @Test
    void ofAPastThatWasNotReadTheDateBeforeTheMoveIsAFirstOne() {
        Tenure unread = Tenure.unknown("not read");

        Tenure after =
                moved(unread, An.item("A").due("2026-03-20"), An.item("A").due("2026-03-27"));

        assertThat(after.firstDue()).isEqualTo(day("2026-03-20"));
        assertThat(after.pushes()).isEqualTo(1);
    }

    @Test
    void ofAPastThatWasNotReadADateThatAppearsIsNoFirstOne() {
        Tenure unread = Tenure.unknown("not read");

        Tenure after = moved(unread, An.item("A").due(HIDDEN), An.item("A").due("2026-03-27"));

        assertThat(after.firstDue().isUnknown()).isTrue();
    }

    @Test
    void pullingADateForwardIsNoPush() {
        ItemBuilder first = An.item("A").due("2026-03-20");
        Tenure made = Tenures.atCreation(first.item(), Times.START);

        assertThat(moved(made, first, An.item("A").due("2026-03-10")).pushes()).isZero();
        assertThat(moved(made, first, An.item("A").due(Value.empty())).pushes()).isZero();
    }
}
