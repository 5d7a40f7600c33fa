package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static dev.banksman.jira.IssueJson.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.item.FieldValue;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Person;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each field of a changelog undoes and does, with and without ids. */
class FieldsOverTimeTest {

    private static final String AT = "2024-01-02T00:00:00.000+0000";

    @TempDir Path folder;

    @Test
    void givenDueDatesInAnyForm_thenEachIsTheDay() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("duedate", "'2024-07-03'")
                                .change(
                                        "2024-01-02T00:00:00.000Z",
                                        "duedate",
                                        "01/Jul/24",
                                        "2024-07-02 00:00:00.0")
                                .entry(
                                        "2024-01-03T00:00:00.000Z",
                                        item(
                                                "duedate",
                                                "2024-07-02",
                                                "2/Jul/24",
                                                "2024-07-03",
                                                "x"))
                                .change(
                                        "2024-01-04T00:00:00.000Z",
                                        "duedate",
                                        "2024-07-03",
                                        "9999-99-99"));

        assertThat(told.each("A-1", item -> item.due().known()))
                .startsWith(
                        Optional.of(LocalDate.of(2024, 7, 1)),
                        Optional.of(LocalDate.of(2024, 7, 2)),
                        Optional.of(LocalDate.of(2024, 7, 3)));
        assertThat(told.at("A-1", "2024-02-01T00:00:00Z").due())
                .isEqualTo(Value.of(LocalDate.of(2024, 7, 3)));
    }

    @Test
    void givenPeopleByIdOrByNameAlone_thenTheyAreTheSame() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("assignee", "{'accountId':'u2','displayName':'Bob'}")
                                .field("reporter", "{'name':'rob','displayName':'Rob'}")
                                .change("2024-01-02T00:00:00.000Z", "assignee", null, "Rob")
                                .entry(
                                        "2024-01-03T00:00:00.000Z",
                                        item("assignee", "rob", "Rob", "u2", "Robert")));

        assertThat(told.each("A-1", item -> item.owner().map(Person::id).orElse("")))
                .containsExactly("", "rob", "u2");
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenAReleaseThatWasRenamed_thenItsIdTellsAndItsDateHoldsOnlyWhileItIsSet() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field(
                                        "fixVersions",
                                        "[{'id':'7','name':'2.0 final','releaseDate':'2024-09-01'}]")
                                .entry(AT, item("Fix Version", "", null, "7", "2.0"))
                                .entry(
                                        "2024-01-03T00:00:00.000Z",
                                        item("Fix Version", "7", "2.0b", "", null))
                                .entry(
                                        "2024-01-04T00:00:00.000Z",
                                        item("Fix Version", "", null, "7", "2.0")));

        List<Release> set = List.of(new Release("2.0 final", Value.of(LocalDate.of(2024, 9, 1))));
        assertThat(told.each("A-1", item -> item.schedule().releases().orElse(List.of())))
                .containsExactly(List.of(), set, List.of(), set);
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenAReleaseThatNoIssueCarries_thenItsDateIsUnknown() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("fixVersions", "[]")
                                .change(AT, "Fix Version", "0.9", null));

        Value<List<Release>> before = told.at("A-1", "2024-01-01T12:00:00Z").schedule().releases();
        assertThat(before.orElse(List.of())).extracting(Release::name).containsExactly("0.9");
        assertThat(before.orElse(List.of()).getFirst().date().isUnknown()).isTrue();
    }

    @Test
    void givenSprintsByIdNameAndLists_thenTheLastOneIsWhereItIs() {
        String sprints =
                "[{'id':1,'name':'S 1','state':'closed','endDate':'2024-02-01T00:00:00.000Z'},"
                        + "{'id':2,'name':'S 2','state':'active','endDate':'2024-03-01T00:00:00.000Z'}]";
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .top("names", "{'customfield_7':'Sprint'}")
                                .field("customfield_7", sprints)
                                .entry(AT, item("Sprint", "", null, "1", "S 1"))
                                .entry(
                                        "2024-01-03T00:00:00.000Z",
                                        item("Sprint", "1", "S 1", "1, 2", "S 1, S 2")));

        assertThat(told.each("A-1", item -> item.schedule().sprint()))
                .containsExactly(
                        Value.empty(),
                        Value.of(
                                new Sprint("S 1", Value.of(Instant.parse("2024-02-01T00:00:00Z")))),
                        Value.of(
                                new Sprint(
                                        "S 2", Value.of(Instant.parse("2024-03-01T00:00:00Z")))));
    }

    @Test
    void givenParentsUnderAnyName_thenEachIsTheParent() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("parent", "{'id':'9','key':'E-2'}")
                                .entry(AT, item("Parent", "", null, "12499", "E-1"))
                                .change("2024-01-03T00:00:00.000Z", "Epic Link", "E-1", "E-3")
                                .entry(
                                        "2024-01-04T00:00:00.000Z",
                                        item("IssueParentAssociation", "10", "E-3", "9", "E-2")));

        assertThat(told.each("A-1", item -> item.parent().map(ItemRef::id).orElse("")))
                .containsExactly("", "E-1", "E-3", "E-2");
    }

    @Test
    void givenEffort_thenSecondsAndPointsAreTold() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("timeoriginalestimate", "7200")
                                .entry(
                                        AT,
                                        item(
                                                "timeoriginalestimate",
                                                "3600",
                                                "1 hour",
                                                "7200",
                                                "2 hours"),
                                        item("timespent", null, "60"),
                                        item("Story Points", null, "3")));

        assertThat(told.each("A-1", item -> item.schedule().effort().toString()))
                .containsExactly(
                        "Effort[points=Empty[], estimate=Present[value=PT1H], spent=Empty[]]",
                        "Effort[points=Present[value=3.0], estimate=Present[value=PT2H],"
                                + " spent=Present[value=PT1M]]");
    }

    @Test
    void givenWordsTypePriorityAndLabels_thenTheyAreToldWhole() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("summary", "'new'")
                                .field("description", "'h2. Acceptance criteria\\n- a'")
                                .field("priority", "{'name':'High'}")
                                .field("labels", "['x','y']")
                                .field("issuetype", "{'name':'Epic'}")
                                .entry(
                                        AT,
                                        item("summary", "old", "new"),
                                        item(
                                                "description",
                                                "none yet",
                                                "h2. Acceptance criteria\n- a"),
                                        item("priority", "Low", "High"),
                                        item("labels", "x", "x y"),
                                        item("Issue Type", "Sub-task", "Epic")));

        WorkItem before = told.at("A-1", "2024-01-01T00:00:00Z");
        WorkItem after = told.at("A-1", "2024-01-02T00:00:00Z");
        assertThat(List.of(before, after))
                .extracting(
                        item -> item.wording().title().orElse(""),
                        item -> item.wording().acceptanceCriteria().orElse(List.of("?")),
                        item -> item.traits().priority().orElse(""),
                        item -> item.traits().labels().orElse(Set.of()).size(),
                        item -> item.kind().level())
                .containsExactly(
                        tuple("old", List.of(), "Low", 1, Kind.Level.SUBTASK),
                        tuple("new", List.of("a"), "High", 2, Kind.Level.EPIC));
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenCustomFieldsOfEveryType_thenTheChangelogsTextIsRead() {
        Map<String, String> types =
                Map.of(
                        "Size", "3.5",
                        "Day", "'2024-05-06'",
                        "Moment", "'2024-05-06T07:00:00.000+0000'",
                        "Pick", "{'value':'A'}",
                        "Picks", "[{'value':'A'},{'value':'B'}]",
                        "Tags", "['a','b']",
                        "Who", "{'accountId':'u1','displayName':'Una'}",
                        "Whos", "[{'accountId':'u1','displayName':'Una'}]",
                        "Words", "'some words'");
        ObjectNode[] changes = {
            item("Size", "1", "3.5"),
            item("Day", "05/May/24", "2024-05-06"),
            item("Moment", "2024-05-05T07:00:00.000+0000", "2024-05-06T07:00:00.000+0000"),
            item("Pick", "Parent values: P(1)Level 1 values: Q(2)", "A"),
            item("Picks", "[C, D]", "A, B"),
            item("Tags", "c d", "a b"),
            item("Who", null, "Una"),
            item("Whos", "[u1]", "[Una]", "[u1]", "[Una]"),
            item("Words", "", "some words")
        };
        var json = issue("A-1").entry(AT, changes);
        types.forEach(json::field);
        Told told = Told.of(folder, json);

        Function<String, FieldValue> before =
                name ->
                        told.at("A-1", "2024-01-01T00:00:00Z").fields().get(name)
                                        instanceof Value.Present<FieldValue>(FieldValue value)
                                ? value
                                : new FieldValue.Text("none");
        assertThat(before.apply("Size")).isEqualTo(new FieldValue.Number(1));
        assertThat(before.apply("Day")).isEqualTo(new FieldValue.Day(LocalDate.of(2024, 5, 5)));
        assertThat(before.apply("Moment"))
                .isEqualTo(new FieldValue.Moment(Instant.parse("2024-05-05T07:00:00Z")));
        assertThat(before.apply("Pick")).isEqualTo(new FieldValue.Choice(List.of("P / Q")));
        assertThat(before.apply("Picks")).isEqualTo(new FieldValue.Choice(List.of("C", "D")));
        assertThat(before.apply("Tags")).isEqualTo(new FieldValue.Choice(List.of("c", "d")));
        assertThat(before.apply("Who")).isEqualTo(new FieldValue.Text("none"));
        assertThat(before.apply("Whos"))
                .isEqualTo(new FieldValue.People(List.of(Person.of("u1", "Una"))));
        assertThat(before.apply("Words")).isEqualTo(new FieldValue.Text("none"));
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenAFieldThatOnlyChangelogsTell_thenItIsKnownFromTheFirstChangeAndUnknownElsewhere() {
        Told told = Told.of(folder, issue("A-1").change(AT, "Reviewer", null, "bob"), issue("B-1"));

        assertThat(
                        told.each(
                                "A-1",
                                item -> item.fields().getOrDefault("Reviewer", Value.unknown(""))))
                .containsExactly(Value.empty(), Value.of(new FieldValue.Text("bob")));
        assertThat(
                        told.each(
                                "B-1",
                                item ->
                                        item.fields()
                                                .getOrDefault("Reviewer", Value.empty())
                                                .isUnknown()))
                .containsExactly(true);
    }

    @Test
    void givenAChangeThatContradictsTheState_thenItIsAppliedAndReportedOnce() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .change("2024-01-02T00:00:00.000Z", "status", "Open", "In Progress")
                                .change("2024-01-03T00:00:00.000Z", "status", "Blocked", "Open")
                                .change("2024-01-04T00:00:00.000Z", "status", "Blocked", "Closed"));

        assertThat(told.each("A-1", item -> item.status().map(Status::name).orElse("")))
                .containsExactly("Open", "In Progress", "Open", "Closed");
        assertThat(told.problems()).hasSize(1);
        assertThat(told.said().getFirst()).contains("leaves \"Open\"");
    }

    @Test
    void givenChangesLoggedTwiceOrSilently_thenTheyAreNoContradiction() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("resolution", "{'name':'Done'}")
                                .field("issuetype", "{'name':'Bug'}")
                                .entry(
                                        AT,
                                        item("issuetype", "Task", "Bug"),
                                        item("type", "Task", "Bug"))
                                .change("2024-01-03T00:00:00.000Z", "resolution", null, "Won't do")
                                .change("2024-01-04T00:00:00.000Z", "resolution", null, "Done")
                                .change("2024-01-05T00:00:00.000Z", "Rank", "", "Ranked higher")
                                .change("2024-01-06T00:00:00.000Z", "Workflow", "a", "b"));

        assertThat(told.problems()).isEmpty();
        assertThat(told.each("A-1", item -> item.kind().name()))
                .containsExactly("Task", "Bug", "Bug", "Bug", "Bug", "Bug");
    }

    @Test
    void givenListsThatNoIssueCarries_thenOneChangeDoesNotMakeThemKnown() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .entry(
                                        AT,
                                        item("Fix Version", "", null, "7", "2.0"),
                                        item("Component", "", null, "8", "Web")));

        assertThat(told.each("A-1", item -> item.schedule().releases().isUnknown()))
                .containsExactly(true, true);
        assertThat(told.each("A-1", item -> item.traits().components().isUnknown()))
                .containsExactly(true, true);
    }

    @Test
    void givenTwoFieldsThatChangelogsCallTheSame_thenTheirIdsTellThemApart() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .top("names", "{'customfield_1':'Size','customfield_2':'Weight'}")
                                .field("customfield_1", "2")
                                .field("customfield_2", "20")
                                .entry(
                                        AT,
                                        item("Size", "1", "2").put("fieldId", "customfield_1"),
                                        item("Size", "10", "20").put("fieldId", "customfield_2")));

        assertThat(told.each("A-1", item -> List.of(number(item, "Size"), number(item, "Weight"))))
                .containsExactly(List.of(1.0, 10.0), List.of(2.0, 20.0));
        assertThat(told.problems()).isEmpty();
    }

    private static double number(WorkItem item, String field) {
        return item.fields().get(field)
                        instanceof Value.Present<FieldValue>(FieldValue.Number(double number))
                ? number
                : -1;
    }
}
