package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banksman.history.InputProblem;
import java.nio.file.Path;
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
}
