package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static dev.banksman.jira.IssueJson.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.history.InputProblem;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.TestMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraChronicleTest {

    @TempDir Path folder;

    @Test
    void givenItemsInAnyOrder_thenStatesComeByTimeThenKey() {
        Told told =
                Told.of(
                        folder,
                        issue("B-1")
                                .created("2024-01-02T00:00:00.000+0000")
                                .status("Closed")
                                .change("2024-01-04T00:00:00.000+0000", "status", "Open", "Closed"),
                        issue("C-1").created("2024-01-03T00:00:00.000+0000").status("Open"),
                        issue("A-1")
                                .created("2024-01-01T00:00:00.000+0000")
                                .status("Closed")
                                .change("2024-01-04T00:00:00.000+0000", "status", "Open", "Closed")
                                .comment("2024-01-03T00:00:00.000+0000", "ann", "hello"));

        assertThat(told.states())
                .extracting(
                        state -> state.at().toString().substring(0, 10) + " " + state.ref().id())
                .containsExactly(
                        "2024-01-01 A-1",
                        "2024-01-02 B-1",
                        "2024-01-03 A-1",
                        "2024-01-03 C-1",
                        "2024-01-04 A-1",
                        "2024-01-04 B-1");
        assertThat(told.states())
                .extracting(PastSnapshot::last)
                .containsExactly(false, false, false, true, true, true);
    }

    @Test
    void givenAChangelogNewestFirst_thenItIsToldOldestFirst() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .change(
                                        "2024-01-03T00:00:00.000+0000",
                                        "status",
                                        "In Progress",
                                        "Closed")
                                .change(
                                        "2024-01-02T00:00:00.000+0000",
                                        "status",
                                        "Open",
                                        "In Progress"));

        assertThat(told.each("A-1", JiraChronicleTest::status))
                .containsExactly("Open", "In Progress", "Closed");
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenTwoEntriesAtOneInstant_thenBothAreToldInTheirOrder() {
        String at = "2024-01-02T00:00:00.000+0000";
        Told numbered =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .change(at, "status", "In Progress", "Closed")
                                .numbered("12")
                                .change(at, "status", "Open", "In Progress")
                                .numbered("9"));
        Told chained =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .change(at, "status", "In Progress", "Closed")
                                .change(at, "status", "Open", "In Progress"));

        assertThat(numbered.each("A-1", JiraChronicleTest::status))
                .containsExactly("Open", "In Progress", "Closed");
        assertThat(chained.each("A-1", JiraChronicleTest::status))
                .containsExactly("Open", "In Progress", "Closed");
    }

    @Test
    void givenAnEntryWithSeveralFields_thenItIsAppliedWhole() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .entry(
                                        "2024-01-02T00:00:00.000+0000",
                                        item("status", "Open", "Closed"),
                                        item("duedate", null, "2024-05-01 00:00:00.0")));

        assertThat(told.each("A-1", item -> status(item) + " " + item.due().orElse(LocalDate.MIN)))
                .containsExactly("Open " + LocalDate.MIN, "Closed 2024-05-01");
        assertThat(told.changes()).isEqualTo(1);
    }

    @Test
    void givenWhoDidIt_thenEachStateNamesThem() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .field("creator", "{'accountId':'eve','displayName':'Eve'}")
                                .field("reporter", "{'accountId':'rob','displayName':'Rob'}")
                                .change("2024-01-02T00:00:00.000+0000", "status", "Open", "Closed")
                                .comment("2024-01-03T00:00:00.000+0000", "cat", "hi"));

        assertThat(told.states())
                .extracting(state -> state.actor().map(Person::id).orElse("?"))
                .containsExactly("eve", "ann", "cat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "7"})
    void givenNoCreator_thenTheReporterIsNotTakenForThem(String creator) {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("creator", creator)
                                .field("reporter", "{'accountId':'rob','displayName':'Rob'}"));

        assertThat(told.states()).extracting(PastSnapshot::actor).containsExactly(Optional.empty());
    }

    @Test
    void givenCommentsAmongChanges_thenEachStateHasThoseSaidByThen() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Closed")
                                .change("2024-01-03T00:00:00.000+0000", "status", "Open", "Closed")
                                .comment("2024-01-03T00:00:00.000+0000", "ann", "done")
                                .comment("2024-01-02T00:00:00.000+0000", "bob", null));

        assertThat(told.each("A-1", item -> status(item) + item.comments().size()))
                .containsExactly("Open0", "Open1", "Closed1", "Closed2");
        WorkItem last = told.at("A-1", "2024-02-01T00:00:00Z");
        assertThat(last.comments().get(0).text().isUnknown()).isTrue();
        assertThat(last.comments().get(1).text().orElse("?")).isEqualTo("done");
        assertThat(last.activity().updated()).isEqualTo(Instant.parse("2024-01-03T00:00:00Z"));
    }

    @Test
    void givenAChangeBeforeTheCreation_thenTheItemExistsFromThatChangeOn() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .created("2024-01-05T00:00:00.000+0000")
                                .status("Closed")
                                .change(
                                        "2024-01-02T00:00:00.000+0000",
                                        "status",
                                        "Open",
                                        "Closed"));

        assertThat(told.states().getFirst().at()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
        assertThat(told.each("A-1", JiraChronicleTest::status)).containsExactly("Open", "Closed");
        assertThat(told.said()).containsExactly("changed or commented before it was created");
    }

    @Test
    void givenAnIssueWithNoDateOrNoKey_thenItIsSkippedAndReported() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").without("created"),
                        issue(" "),
                        issue("A-2")
                                .without("created")
                                .comment("2024-01-02T00:00:00.000+0000", "x", "y"));

        assertThat(told.items()).isEqualTo(1);
        assertThat(told.problems()).extracting(InputProblem::line).containsExactly(1L, 2L, 3L);
        assertThat(told.problems())
                .extracting(InputProblem::done)
                .containsExactly("skipped", "skipped", "kept, from its first change or comment on");
    }

    @Test
    void givenAnIssueTwice_thenItsLastStateCounts() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Open")
                                .field("updated", "'2024-01-02T00:00:00.000+0000'"),
                        issue("A-1")
                                .status("Closed")
                                .field("updated", "'2024-01-03T00:00:00.000+0000'"),
                        issue("A-1")
                                .status("Blocked")
                                .field("updated", "'2024-01-01T00:00:00.000+0000'"));

        assertThat(told.each("A-1", JiraChronicleTest::status)).containsExactly("Closed");
        assertThat(told.problems()).extracting(InputProblem::line).containsExactly(2L, 3L);
    }

    @Test
    void givenAnIssueWithoutChangelog_thenItIsKeptAsItIs() {
        Told told = Told.of(folder, issue("A-1").status("Closed").withoutChangelog());

        assertThat(told.each("A-1", JiraChronicleTest::status)).containsExactly("Closed");
        assertThat(told.said()).containsExactly("no changelog");
    }

    @Test
    void givenAChangelogThatIsCut_thenThatIsReported() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .top("changelog", "{'total':150,'histories':[]}")
                                .status("Open"));

        assertThat(told.said()).containsExactly("only 0 of 150 changelog entries are there");
    }

    @Test
    void givenARenamedIssue_thenItIsOneItemUnderItsLastKey() {
        Told told =
                Told.of(
                        folder,
                        issue("NEW-7")
                                .change("2024-01-02T00:00:00.000+0000", "Key", "OLD-1", "MID-2")
                                .change("2024-01-03T00:00:00.000+0000", "Key", "MID-2", "NEW-7"),
                        issue("B-1").field("parent", "{'key':'OLD-1'}"));

        assertThat(told.each("NEW-7", WorkItem::key)).containsExactly("OLD-1", "MID-2", "NEW-7");
        assertThat(told.each("NEW-7", item -> item.project().key()))
                .containsExactly("OLD", "MID", "NEW");
        assertThat(told.at("B-1", "2024-01-02T00:00:00Z").parent().known().map(ItemRef::id))
                .contains("NEW-7");
    }

    @Test
    void givenAnEarlierStateUnderAnOldKey_thenTheIssueIsStillOne() {
        Told told =
                Told.of(
                        folder,
                        issue("OLD-1").top("id", "'77'"),
                        issue("NEW-7")
                                .top("id", "'77'")
                                .change("2024-01-02T00:00:00.000+0000", "Key", "OLD-1", "NEW-7"),
                        issue("COPY-1").top("id", "'77'"));

        assertThat(told.states())
                .extracting(s -> s.ref().id())
                .containsExactly("COPY-1", "NEW-7", "NEW-7");
        assertThat(told.said()).containsExactly("the issue is in the input twice, as NEW-7 now");
    }

    @Test
    void givenFiguresAndItsEnd_thenTheChronicleTellsThem() throws IOException {
        Path file = folder.resolve("one.json");
        Files.writeString(
                file,
                issue("A-1")
                        .status("Closed")
                        .change("2024-01-02T00:00:00.000+0000", "status", "Open", "Closed")
                        .comment("2024-01-09T00:00:00.000+0000", "ann", "late")
                        .toString());
        List<Long> progress = new ArrayList<>();
        JiraHistoryOptions options = new JiraHistoryOptions("acme", TestMappings.plain());
        try (JiraChronicle chronicle =
                JiraChronicle.open(
                        List.of(file),
                        options,
                        problem -> {},
                        (bytes, total) -> progress.add(bytes - total))) {
            assertThat(chronicle.begin()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
            assertThat(chronicle.end()).isEqualTo(Instant.parse("2024-01-09T00:00:00Z"));
            assertThat(chronicle.items()).isEqualTo(1);
            assertThat(chronicle.changes()).isEqualTo(1);
            assertThat(chronicle.knows(new ItemRef("acme", "jira", "A-1"))).isTrue();
            assertThat(chronicle.knows(new ItemRef("acme", "jira", "A-2"))).isFalse();
            assertThat(chronicle.knows(new ItemRef("other", "jira", "A-1"))).isFalse();
            chronicle.forEachRemaining(state -> {});
            assertThatThrownBy(chronicle::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(progress.getLast()).isZero();
    }

    private static String status(WorkItem item) {
        return item.status().map(Status::name).orElse("?");
    }
}
