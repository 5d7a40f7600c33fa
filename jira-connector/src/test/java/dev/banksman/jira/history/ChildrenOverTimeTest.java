package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export lists the sub-tasks of today, and no changelog tells when they came to be. */
class ChildrenOverTimeTest {

    private static final String BEFORE = "2023-12-01T00:00:00.000+0000";
    private static final String LATER = "2024-01-05T00:00:00.000+0000";
    private static final String SUBTASKS = "[{'key':'A-2'},{'key':'A-3'},{'key':'X-9'}]";

    @TempDir Path folder;

    @Test
    void givenASubtaskCreatedLater_thenItIsNoChildFromTheCreation() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").field("subtasks", SUBTASKS),
                        issue("A-2").created(LATER),
                        issue("A-3"));

        assertThat(told.each("A-1", ChildrenOverTimeTest::children))
                .containsExactly(List.of("A-3", "X-9"));
    }

    @Test
    void givenChildrenOlderThanTheirParentOrOutside_thenAllStay() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").field("subtasks", SUBTASKS),
                        issue("A-2").created(BEFORE),
                        issue("A-3").created(BEFORE));

        assertThat(told.each("A-1", ChildrenOverTimeTest::children))
                .containsExactly(List.of("A-2", "A-3", "X-9"));
    }

    @Test
    void givenAnExportWithoutSubtasks_thenTheChildrenStayUnknown() {
        Told told = Told.of(folder, issue("A-1"), issue("A-2").created(LATER));

        assertThat(told.each("A-1", item -> item.relations().children().isUnknown()))
                .containsExactly(true);
    }

    private static List<String> children(WorkItem item) {
        return item.relations().children().orElse(List.of()).stream().map(ItemRef::id).toList();
    }
}
