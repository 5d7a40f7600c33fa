package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.report.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersStandToTheRightBelowTheirHeads() {
        TextTable table = table();

        assertThat(table.lines(80))
                .containsExactly(
                        "                     found",
                        "name          items  twice",
                        "first             1     22",
                        "quite a name  4,444      5");
        assertThat(table.headLines()).isEqualTo(2);
    }

    @Test
    void theLeastImportantColumnGoesFirst() {
        assertThat(table().lines(20))
                .containsExactly(
                        "", "name          items", "first             1", "quite a name  4,444")
                .noneMatch(line -> line.contains("twice"));
    }

    @Test
    void aLongNameIsCut() {
        TextTable table = new TextTable(List.of(Column.of("name", 0), Column.of("items", 0)));
        table.row("a name that goes on and on and on and on", "1");

        assertThat(table.lines(30))
                .containsExactly(
                        "name                     items", "a name that goes on ...      1");
    }

    private static TextTable table() {
        TextTable table =
                new TextTable(
                        List.of(
                                Column.of("name", 0),
                                Column.of("items", 1),
                                Column.of("found\ntwice", 2)));
        table.row("first", "1", "22");
        table.row("quite a name", "4,444", "5");
        return table;
    }
}
