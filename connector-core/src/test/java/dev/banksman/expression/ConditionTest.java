package dev.banksman.expression;

import static dev.banksman.expression.Scenes.among;
import static dev.banksman.expression.Scenes.item;
import static dev.banksman.expression.Scenes.points;
import static dev.banksman.expression.Scenes.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.LinkGraph;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Person;
import dev.banksman.item.Relations;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Expressions EXPRESSIONS = new Expressions();

    static Condition condition(String text) {
        return switch (EXPRESSIONS.compile(text, Origin.START)) {
            case Compiled.Right(Condition condition) -> condition;
            case Compiled.Wrong(List<ExpressionProblem> problems) ->
                    throw new AssertionError(text + ": " + problems);
        };
    }

    private static Value<Boolean> ask(String text, Situation<?> situation) {
        return condition(text).test(situation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item.status == \"In Progress\"",
                "item.category == 'in progress'",
                "item.kind in ['Story', 'Bug']",
                "'client' in item.labels",
                "item.labels.exists(l, l.startsWith('cl'))",
                "item.key.matches('^PAY-[0-9]+$')",
                "item.owner == null",
                "empty(item.owner)",
                "item.title.contains('card') && !item.title.contains('cash')",
                "lower(item.priority) == 'high'",
                "size(item.labels) == 2",
                "item.labels.size() > 1.5",
                "item.pushes >= 2",
                "item.pushes * 2 == 4",
                "item.reporter == 'Rosa'",
                "item.statusSince < now",
                "now - item.statusSince > duration('60h')",
                "day(item.statusSince) == day('2026-03-06')",
                "today == day('2026-03-09') && today.getDayOfWeek() == 1",
                "now.getHours() == 11",
                "workdays(day('2026-03-06'), today) == 1",
                "today + days(3) == day('2026-03-12')",
                "today - day('2026-03-06') == duration('3d')",
                "day('2026-03-08') < now && day('2026-03-10') > now",
                "!(today < now) && !(today > now)",
                "item.created + duration('PT1H') < item.updated",
                "item.kind == 'Story' ? item.pushes > 1 : false",
                "item.parent == null && item.parent.status == null",
                "item.links.all(l, l.role == 'blocks')",
                "empty(item.blockers.filter(b, b.owner == null))",
                "item.blockers.map(b, b.key) == []",
                "!item.blocked",
                "!item.clientExposed"
            })
    void holds(String text) {
        assertThat(ask(text, Scenes.of(item("PAY-1")))).isEqualTo(Value.of(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item.estimate > 3",
                "item.estimate <= 3",
                "item.estimate * 2 > 1",
                "item.due < now",
                "item.due > today",
                "item.due - today < duration('24h')",
                "workdays(today, item.due) < 3",
                "item.description.contains('x')",
                "item.description.matches('x')",
                "size(item.description) > 0",
                "size(item.downstream) > 0",
                "item.owner == 'Rosa'",
                "item.sprint == 'Sprint 1'",
                "item.fields['Release notes'] == 'x'",
                "item.fields['Score'] > 3",
                "'a' in item.fields['Teams']",
                "item.clientExposed"
            })
    void whatIsEmptyFulfilsNothing(String text) {
        assertThat(ask(text, Scenes.of(item("PAY-1")))).isEqualTo(Value.of(false));
    }

    @Test
    void theExamplesOfTheManual() {
        WorkItem done =
                item("PAY-1")
                        .withFlow(
                                item("PAY-1")
                                        .flow()
                                        .withStatus(
                                                Value.of(
                                                        Status.of("Closed", StatusCategory.DONE))));
        String notes = "item.category == \"done\" && empty(item.fields[\"Release notes\"])";

        assertThat(ask(notes, Scenes.of(done))).isEqualTo(Value.of(true));
        assertThat(ask("item.estimate > 3", Scenes.of(points(done, 5)))).isEqualTo(Value.of(true));
        assertThat(ask("item.estimate > 3", Scenes.of(points(done, 3)))).isEqualTo(Value.of(false));
        assertThat(ask("item.estimate == 5", Scenes.of(points(done, 5)))).isEqualTo(Value.of(true));
    }

    @ParameterizedTest
    @CsvSource({
        "item.aiMade,aiMade is not known: no field is mapped",
        "!item.aiMade,aiMade is not known: no field is mapped",
        "empty(item.checklist),checklist is not known: no checklist is mapped",
        "item.lead == null,lead is not known: not read",
        "item.aiMade && item.pushes == 2,aiMade is not known: no field is mapped",
        "item.pushes / 0 > 1,the expression divides by zero"
    })
    void whatIsNotKnownGivesNoAnswer(String text, String reason) {
        assertThat(ask(text, Scenes.of(item("PAY-1")))).isEqualTo(Value.unknown(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "item.aiMade && item.pushes == 7,false",
        "item.pushes == 7 && item.aiMade,false",
        "item.aiMade || item.pushes == 2,true",
        "item.pushes == 2 ? true : item.aiMade,true"
    })
    void whatIsNotKnownIsOnlyNeededWhenItDecides(String text, boolean answer) {
        assertThat(ask(text, Scenes.of(item("PAY-1")))).isEqualTo(Value.of(answer));
    }

    @Test
    void customFieldsHaveTheirTypes() {
        WorkItem item =
                item("PAY-1")
                        .withFields(
                                Map.of(
                                        "Score", Value.of(new FieldValue.Number(4)),
                                        "Notes", Value.of(new FieldValue.Text("  ")),
                                        "Go-live",
                                                Value.of(
                                                        new FieldValue.Day(
                                                                LocalDate.parse("2026-03-20"))),
                                        "Severity",
                                                Value.of(new FieldValue.Choice(List.of("Major"))),
                                        "Teams", Value.of(new FieldValue.Choice(List.of("A", "B"))),
                                        "Approver",
                                                Value.of(
                                                        new FieldValue.People(
                                                                List.of(Person.of("u2", "Ana")))),
                                        "Public", Value.of(new FieldValue.Truth(true)),
                                        "Secret", Value.unknown("not in the export")));

        assertThat(
                        List.of(
                                "item.fields['Score'] > 3",
                                "item.fields['score'] == 4",
                                "empty(item.fields['Notes'])",
                                "item.fields['Go-live'] > today",
                                "item.fields['Severity'] == 'Major'",
                                "'Major' in item.fields['Severity']",
                                "'B' in item.fields['Teams']",
                                "size(item.fields['Teams']) == 2",
                                "item.fields['Approver'] == 'Ana'",
                                "item.fields['Public']"))
                .allSatisfy(
                        text ->
                                assertThat(ask(text, Scenes.of(item)))
                                        .as(text)
                                        .isEqualTo(Value.of(true)));
        assertThat(ask("item.fields['Secret'] == 'x'", Scenes.of(item)))
                .isEqualTo(Value.unknown("Secret is not known: not in the export"));
        assertThat(ask("item.fields['Notes'] > 3", Scenes.of(item)).isUnknown()).isTrue();
        assertThat(ask("item.fields['Score']", Scenes.of(item)))
                .isEqualTo(Value.unknown("the expression gives neither yes nor no"));
    }

    @Test
    void seesTheItemsAround() {
        LinkGraph links = new LinkGraph();
        links.add(ref("OPS-7"), ref("PAY-1"));
        links.add(ref("PAY-1"), ref("WEB-2"));
        links.add(ref("WEB-2"), ref("WEB-3"));
        links.add(ref("OUT-1"), ref("PAY-1"));
        WorkItem ops = item("OPS-7").withFlow(item("OPS-7").flow().withOwner(Value.empty()));
        Situation<?> situation = among(item("PAY-1"), links, ops, item("WEB-2"), item("WEB-3"));

        assertThat(ask("size(item.downstream) == 2", situation)).isEqualTo(Value.of(true));
        assertThat(ask("size(item.dependents) == 1", situation)).isEqualTo(Value.of(true));
        assertThat(ask("item.blockers.exists(b, b.key == 'OUT-1')", situation))
                .isEqualTo(Value.of(true));
        assertThat(ask("item.blockers.exists(b, b.owner == null)", situation))
                .as("one is enough, whatever the others are")
                .isEqualTo(Value.of(true));
        assertThat(ask("item.blockers.all(b, b.owner == null)", situation))
                .isEqualTo(Value.unknown("owner is not known: OUT-1 is outside what is known"));
    }

    @Test
    void seesTheParent() {
        WorkItem child =
                item("PAY-1")
                        .withRelations(
                                new Relations(
                                        Value.of(ref("PAY-9")),
                                        Value.of(List.of()),
                                        Value.of(List.of())));
        Situation<?> situation = among(child, new LinkGraph(), item("PAY-9"));

        assertThat(ask("item.parent.category == 'in progress'", situation))
                .isEqualTo(Value.of(true));
        assertThat(ask("item.parent != null", situation)).isEqualTo(Value.of(true));
    }

    @ParameterizedTest
    @CsvSource({
        "item.due < today,true",
        "now > item.created,true",
        "'item.blockers.exists(b, b.due < today)',true",
        "item.owner == null,false",
        "item.title.contains('now'),false"
    })
    void tellsWhetherTimeAloneCanChangeTheAnswer(String text, boolean byTime) {
        assertThat(condition(text).dependsOnTime()).isEqualTo(byTime);
    }

    @Test
    void readsOnlyWhatItIsAskedFor() {
        WorkItem item = item("PAY-1");
        Situation<?> situation =
                Scenes.of(
                        item,
                        new dev.banksman.graph.Neighbourhood(
                                item,
                                blocking(ref("PAY-1")),
                                ref -> {
                                    throw new AssertionError("nobody asked for " + ref);
                                }));

        assertThat(ask("item.owner == null", situation)).isEqualTo(Value.of(true));
    }

    private static LinkGraph blocking(dev.banksman.item.ItemRef item) {
        LinkGraph links = new LinkGraph();
        links.add(item, ref("WEB-2"));
        return links;
    }

    @Test
    void isWrittenAsItWas() {
        assertThat(condition(" item.owner == null ")).hasToString("item.owner == null");
    }
}
