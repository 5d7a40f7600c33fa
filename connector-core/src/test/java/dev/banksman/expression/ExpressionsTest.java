package dev.banksman.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Expressions EXPRESSIONS = new Expressions();

    private static List<ExpressionProblem> problems(String text, Origin origin) {
        return switch (EXPRESSIONS.compile(text, origin)) {
            case Compiled.Right(var condition) -> List.of();
            case Compiled.Wrong(List<ExpressionProblem> problems) -> problems;
        };
    }

    private static ExpressionProblem problem(String text) {
        List<ExpressionProblem> problems = problems(text, Origin.START);
        assertThat(problems).as(text).hasSize(1);
        return problems.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item.onwer == null | 6 | unknown field \"onwer\" of item | owner",
                "size(item.downsteam) > 0 | 11 | unknown field \"downsteam\" of item | downstream",
                "item.blockers.all(b, b.stats == 'x') | 24 | unknown field \"stats\" of neighbour | status",
                "item.parent.onwer == null | 13 | unknown field \"onwer\" of neighbour | owner",
                "item.checklist.all(c, c.don) | 25 | unknown field \"don\" of check | done",
                "item.links[0].rol == 'x' | 15 | unknown field \"rol\" of link | role",
                "itm.owner == null | 1 | unknown name \"itm\" | item",
                "owner == null | 1 | unknown name \"owner\" | item.owner",
                "emtpy(item.owner) | 1 | unknown function \"emtpy\" | empty",
                "item.title.startswith('x') | 12 | unknown function \"startswith\" | startsWith"
            })
    void saysWhatWasMeant(String text, int column, String message, String meant) {
        ExpressionProblem problem = problem(text);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.meant()).contains(meant);
        assertThat(problem.allowed()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item.estimate > 'x' | \">\" does not work on a number and a text",
                "item.labels == 'x' | \"==\" does not work on a list of text and a text",
                "item.due == '2026-01-01' | \"==\" does not work on a day and a text",
                "item.title && true | \"&&\" does not work on a text and a yes or no",
                "-item.due < today | \"-\" does not work on a day",
                "item.title.contains(3) | \"contains\" does not work on a text and a whole number",
                "item.blockers.exists(b, b < 3) | \"<\" does not work on an item and a whole number",
                "item.labels.exists(l, l.x == 1) | a text has no fields",
                "item.fields.Notes == 'x' | name a field in brackets and quotes: item.fields[\"Release notes\"]",
                "item.owner.exists(o, true) | a text is no list to go through",
                "item.pushes | a condition says yes or no, but this is a whole number",
                "item | a condition says yes or no, but this is an item",
                "has(item.owner) | unknown function \"has\"; to ask whether something is there, write !empty(…)",
                "item.owner = null | this is no expression: to compare, write ==",
                "item.owner == | this is no expression: something is missing before the end",
                "`` | a condition cannot be empty",
                "item.title.matches(item.key) | a pattern is written out in quotes",
                "item.title.matches('(a') | this is not a pattern: error parsing regexp: missing closing ): `(a`",
                "item.blockers.exists(item, true) | \"item\" has a meaning already; name it otherwise"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThat(problem(text).message()).isEqualTo(message);
    }

    @Test
    void saysEverythingAtOnceInOrder() {
        assertThat(problems("foo && item.onwer == null && item.estimate > 'x'", Origin.START))
                .extracting(ExpressionProblem::column)
                .containsExactly(1, 13, 44);
    }

    @Test
    void placesAreThoseOfTheFile() {
        ExpressionProblem first = problems("item.onwer == null", Origin.at(7, 20)).getFirst();
        ExpressionProblem later =
                problems("true &&\n  item.onwer == null", new Origin(7, 5, 5)).getFirst();

        assertThat(first)
                .extracting(ExpressionProblem::line, ExpressionProblem::column)
                .containsExactly(7, 25);
        assertThat(later)
                .extracting(ExpressionProblem::line, ExpressionProblem::column)
                .containsExactly(8, 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day('2026-13-01') < today",
                "duration('3x') < now - item.created",
                "timestamp('yesterday') < now",
                "item{key: 'x'}.key == 'x'",
                "type(item.key) == string",
                "dyn(1) == 1",
                "java.lang.Runtime.getRuntime() == null",
                "item.getClass() == null",
                "__proto__ == null",
                "item.blockers.exists(a, item.labels.exists(b, item.labels.exists(c, true)))"
            })
    void refuses(String text) {
        assertThat(problems(text, Origin.START)).isNotEmpty();
    }

    @Test
    void findsTheNearestName() {
        List<String> names = List.of("owner", "overdue-escalation", "perPersonPerDay");

        assertThat(Nearest.to("onwer", names)).contains("owner");
        assertThat(Nearest.to("overdue_escalation", names)).contains("overdue-escalation");
        assertThat(Nearest.to("perpersonperday", names)).contains("perPersonPerDay");
        assertThat(Nearest.to("silent-blocker", names)).isEqualTo(Optional.empty());
        assertThat(Nearest.to("", names)).isEmpty();
    }
}
