package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banksman.history.InputProblem;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are there and cannot be: each is reported once, with its place. */
class FaultyValuesTest {

    private static final String CHANGED = "2024-01-02T00:00:00.000+0000";

    @TempDir Path folder;

    @Test
    void givenACreationAtNoRealTime_thenTheIssueIsSkippedNamingTheValue() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").created("99999-01-01T00:00:00.000+0000"),
                        issue("A-2").created("yesterday"),
                        issue("A-3").field("created", "{'at':1}"),
                        issue("A-4").field("created", "1704067200000"),
                        issue("A-5").field("created", "true"),
                        issue("A-6").created("9".repeat(100)),
                        issue("A-7").field("created", "null"),
                        issue("A-8").created(" "));

        assertThat(told.items()).isZero();
        assertThat(told.problems())
                .extracting(InputProblem::line, InputProblem::problem)
                .containsExactly(
                        tuple(1L, "created: no real time: 99999-01-01T00:00:00.000+0000"),
                        tuple(2L, "created: no real time: yesterday"),
                        tuple(3L, "created: no real time: an object"),
                        tuple(4L, "created: no real time: 1704067200000"),
                        tuple(5L, "created: no real time: true"),
                        tuple(6L, "created: no real time: " + "9".repeat(60) + "…"),
                        tuple(7L, "nothing says when the issue was created"),
                        tuple(8L, "nothing says when the issue was created"));
    }

    @Test
    void givenACreationAtNoRealTimeAndAChange_thenTheIssueIsKeptAndTheValueNamedOnce() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").without("created").change(CHANGED, "priority", "Low", "High"),
                        issue("A-2")
                                .created("2024-02-30T00:00:00.000+0000")
                                .change(CHANGED, "priority", "Low", "High"));

        assertThat(told.items()).isEqualTo(2);
        assertThat(told.problems())
                .extracting(InputProblem::line, InputProblem::item, InputProblem::problem)
                .containsExactly(
                        tuple(1L, Optional.of("A-1"), "no date of creation"),
                        tuple(
                                2L,
                                Optional.of("A-2"),
                                "created: no real time: 2024-02-30T00:00:00.000+0000"));
    }

    @Test
    void givenALastDueDateOnNoRealDay_thenItIsReportedOnceAndTheIssueTellsTheDay() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("duedate", "'2026-03-05'")
                                .change(CHANGED, "duedate", null, "2026-13-45"),
                        issue("A-2")
                                .field("duedate", "null")
                                .change(CHANGED, "duedate", "2026-03-05", "99999-01-01"),
                        issue("A-3").change(CHANGED, "duedate", null, "soon"));

        assertThat(told.problems())
                .extracting(InputProblem::line, InputProblem::problem, InputProblem::done)
                .containsExactly(
                        tuple(
                                1L,
                                "duedate: the changelog names no real day: 2026-13-45",
                                "kept, due date taken from the issue as it is now"),
                        tuple(
                                2L,
                                "duedate: the changelog names no real day: 99999-01-01",
                                "kept, due date taken from the issue as it is now"),
                        tuple(
                                3L,
                                "duedate: the changelog names no real day: soon",
                                "kept, due date unknown from then on"));
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(told.each("A-1", WorkItem::due)).containsExactly(Value.empty(), Value.of(day));
        assertThat(told.each("A-2", WorkItem::due)).containsExactly(Value.of(day), Value.empty());
        assertThat(told.each("A-3", WorkItem::due).getLast().isUnknown()).isTrue();
    }

    @Test
    void givenADescriptionLongerThanJiraKeeps_thenItIsReportedOnce() {
        String most = "x".repeat(32_767);
        Told told =
                Told.of(
                        folder,
                        issue("A-1").field("description", "'" + most + "'"),
                        issue("A-2").field("description", "'" + most + "y'"));

        assertThat(told.problems())
                .extracting(InputProblem::line, InputProblem::problem, InputProblem::done)
                .containsExactly(
                        tuple(
                                2L,
                                "the description has 32,768 characters, more than Jira keeps"
                                        + " (32,767)",
                                "kept whole"));
    }
}
