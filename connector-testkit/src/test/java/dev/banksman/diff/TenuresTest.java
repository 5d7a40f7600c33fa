package dev.banksman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Person;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TenuresTest {

    private static final Optional<Person> ANN = Optional.of(An.person("ann"));

    private ItemBuilder item = An.item("PAY-1");
    private Tenure tenure = Tenures.atCreation(item.item(), at("09:00"));

    @Test
    void aNewItemHasHadEverythingSinceItWasMade() {
        assertThat(tenure)
                .isEqualTo(
                        new Tenure(
                                Value.of(at("09:00")),
                                Value.of(at("09:00")),
                                Value.empty(),
                                Value.of(at("09:00")),
                                Value.empty(),
                                0));
    }

    @Test
    void whatIsMadeBlockedIsBlockedSinceThen() {
        assertThat(Tenures.atCreation(item.blocked().item(), at("09:00")).blockedSince())
                .isEqualTo(Value.of(at("09:00")));
    }

    @Test
    void eachPartCountsFromItsOwnLastChange() {
        change("10:00", ItemBuilder::inProgress);
        change("11:00", i -> i.ownedBy("ben"));
        change("12:00", i -> i.blocked());

        assertThat(tenure.statusSince()).isEqualTo(Value.of(at("10:00")));
        assertThat(tenure.ownerSince()).isEqualTo(Value.of(at("11:00")));
        assertThat(tenure.blockedSince()).isEqualTo(Value.of(at("12:00")));
        assertThat(tenure.lastSign()).isEqualTo(Value.of(at("12:00")));
    }

    @Test
    void anotherReasonDoesNotStartTheBlockageAnewButUnblockingDoes() {
        change("10:00", i -> i.blocked("firewall", "otto"));
        change("11:00", i -> i.blocked("certificates", "otto"));
        assertThat(tenure.blockedSince()).isEqualTo(Value.of(at("10:00")));

        change("12:00", ItemBuilder::notBlocked);
        assertThat(tenure.blockedSince()).isEqualTo(Value.empty());

        change("13:00", i -> i.blocked());
        assertThat(tenure.blockedSince()).isEqualTo(Value.of(at("13:00")));
    }

    @Test
    void onlyALaterDayIsAPushAndTheFirstDayIsKept() {
        change("10:00", i -> i.due("2026-03-20"));
        change("11:00", i -> i.due("2026-03-27"));
        change("12:00", i -> i.due("2026-03-25"));
        change("13:00", i -> i.due(Value.empty()));
        change("14:00", i -> i.due("2026-05-01"));
        change("15:00", i -> i.due("2026-05-02"));

        assertThat(tenure.pushes()).isEqualTo(2);
        assertThat(tenure.firstDue()).isEqualTo(Value.of(LocalDate.parse("2026-03-20")));
    }

    @ParameterizedTest
    @CsvSource({"person, 10:00", "app, 09:00", "nobody, 10:00"})
    void whatAnAppDoesIsNoSignOfLife(String who, String lastSign) {
        Optional<Person> actor =
                switch (who) {
                    case "person" -> ANN;
                    case "app" -> Optional.of(An.app("builder"));
                    default -> Optional.empty();
                };
        change("10:00", i -> i.labels("built"), actor);

        assertThat(tenure.lastSign()).isEqualTo(Value.of(at(lastSign)));
    }

    @Test
    void nothingIsNoSignOfLife() {
        change("10:00", i -> i);

        assertThat(tenure.lastSign()).isEqualTo(Value.of(at("09:00")));
    }

    private void change(String time, UnaryOperator<ItemBuilder> change) {
        change(time, change, ANN);
    }

    private void change(String time, UnaryOperator<ItemBuilder> change, Optional<Person> actor) {
        ItemBuilder next = change.apply(item);
        tenure =
                Tenures.after(
                        tenure, SnapshotDiff.between(item.item(), next.item()), at(time), actor);
        item = next;
    }

    private static Instant at(String time) {
        return Times.at("2026-03-09 " + time);
    }
}
