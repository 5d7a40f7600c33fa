package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.item.Blockage;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownTest {

    private final Shown shown = new Shown(ZoneId.of("Europe/Berlin"));

    @Test
    void valuesReadAsPeopleSayThem() {
        assertThat(shown.text(true)).isEqualTo("yes");
        assertThat(shown.text(3.0)).isEqualTo("3");
        assertThat(shown.text(2.5)).isEqualTo("2.5");
        assertThat(shown.text(LocalDate.of(2026, 3, 10))).isEqualTo("Tue 10 Mar 2026");
        assertThat(shown.text(Past.at(10, 13))).isEqualTo("Tue 10 Mar 2026, 14:00");
        assertThat(shown.text(Span.parse("3d"))).isEqualTo("3 working days");
        assertThat(shown.text(Person.of("a", "Ann"))).isEqualTo("Ann");
        assertThat(shown.text(Past.ref("PAY-1"))).isEqualTo("PAY-1");
        assertThat(shown.text(StatusCategory.IN_PROGRESS)).isEqualTo("in progress");
        assertThat(shown.text(Status.of("Closed", StatusCategory.DONE))).isEqualTo("Closed");
    }

    @Test
    void whatIsMissingSaysSo() {
        assertThat(shown.text(Value.empty())).isEqualTo("none");
        assertThat(shown.text(Optional.empty())).isEqualTo("none");
        assertThat(shown.text(List.of())).isEqualTo("none");
        assertThat(shown.text(Value.unknown("never said"))).isEqualTo("not known: never said");
        assertThat(shown.text(Value.of(Optional.of("there")))).isEqualTo("there");
    }

    @Test
    void aBlockageSaysHowAndWhy() {
        Value<String> none = Value.empty();

        assertThat(shown.text(new Blockage(Blockage.How.FLAG, Value.of("no keys"), none)))
                .isEqualTo("by flag: no keys");
        assertThat(shown.text(new Blockage(Blockage.How.STATUS, none, none)))
                .isEqualTo("by status");
    }

    @Test
    void listsAndTextsHaveAnEnd() {
        List<Integer> many = IntStream.rangeClosed(1, 50).boxed().toList();

        assertThat(shown.text(many)).startsWith("1, 2, 3").endsWith("20 and 30 more");
        assertThat(shown.text("x".repeat(1_000))).hasSize(301).endsWith("…");
    }
}
