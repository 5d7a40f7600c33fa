package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {

    @Test
    void readsAtEightyColumns() {
        assertThat(TerminalReport.render(Sample.summary(), 80, false))
                .isEqualTo(
                        """
                        Back-test Mon 6 Jan 2025 to Mon 22 Dec 2025
                        205 findings on 130 of 1,200 items; people resolved 110 of them (54%).
                        That is 3.0 notes and 0.4 messages a week.
                        9 findings held already when the window began: recorded, not announced, and not
                        counted below.

                        Policies
                                                            resolved  still  median to  notes  messages
                        policy              items  opened  by people   open    resolve  /week     /week
                        dependency-order       60     120         90     27      2.9 d    2.0       0.2
                        overdue-escalation     30      60         20     37      2.9 d    0.8       0.1
                        owner                  12      25          0     22          -    0.2         0

                        Early warning
                        Of 40 items whose first due date ended within this time, 16 were not done by
                        then (40%, the base rate).
                                          flagged  late of             of all                     days
                        policy             before    these  precision    late   recall     lift  ahead
                        dependency-order       16    12/16        75%   12/16      75%     1.9x   12.5
                        owner                   4      3/4    too few    3/16  too few  too few    130
                        all together           18    13/18        72%   13/16      81%     1.8x   14.0
                        Too few: under 10 flagged items tell nothing; the counts are there, a share is
                        not.
                        overdue-escalation speaks only once a date has passed: on 15 of 16 late items,
                        0.3 days after in the middle case.
                        Left out: 2 items of which nobody can say whether it was done, 1 item whose date
                        was written down after it had passed.

                        Quiet and unknown
                        2 bursts of bulk changes left alone (1 summarised), 3 stops by the breaker, 7
                        messages moved to the digest.
                        Effects held back or put off: grace 12, bulk change 30.
                        9 things could not be told; 3 problems in the input.
                          6  dependency-order: blocker ... is outside
                          3  owner: category of Zork is not known
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void keepsToTheWidth(int width) {
        assertThat(TerminalReport.render(Sample.summary(), width, false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void theImportantColumnsStayWhereThereIsLittleRoom() {
        String narrow = TerminalReport.render(Sample.summary(), 60, false);

        assertThat(narrow).contains("opened", "by people", "notes").doesNotContain("rungs");
        assertThat(TerminalReport.render(Sample.summary(), 120, false)).contains("rungs");
    }

    @Test
    void columnsStandInLine() {
        List<String> table =
                TerminalReport.render(Sample.summary(), 120, false)
                        .lines()
                        .dropWhile(line -> !line.startsWith("policy"))
                        .takeWhile(line -> !line.isEmpty())
                        .toList();

        assertThat(table).extracting(String::length).containsOnly(table.getFirst().length());
    }

    @Test
    void isAsciiWhereNamesAre() {
        String text = TerminalReport.render(Sample.summary(), 80, false);

        assertThat(IntStream.range(0, text.length()).filter(i -> text.charAt(i) > 126)).isEmpty();
    }

    @Test
    void coloursOnlyWhenAsked() {
        String plain = TerminalReport.render(Sample.summary(), 80, false);
        String coloured = TerminalReport.render(Sample.summary(), 80, true);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1mBack-test\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]m", "")).isEqualTo(plain);
    }

    @Test
    void namesCannotDriveTheTerminal() {
        assertThat(SafeText.forTerminal("a\u001b[2J\u202eb\u2028\r\nc\ud800"))
                .isEqualTo("a?[2J?b???c?");
    }

    @Test
    void fewFlagsTellNothing() {
        assertThat(TerminalReport.render(Sample.summary(), 120, false).lines())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("owner ")
                                        .contains("3/4", "3/16", "too few", "130")
                                        .doesNotContain("75%"));
    }

    @Test
    void sayNothingOfNothing() {
        assertThat(TerminalReport.render(Sample.nothing(), 80, false))
                .contains("Nothing new would have been said on 10 items.")
                .contains("No item's first due date ended within this time")
                .doesNotContain("all together", "Left out", "held back");
    }
}
