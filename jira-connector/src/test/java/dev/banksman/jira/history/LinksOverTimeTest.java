package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.WorkItem;
import dev.banksman.jira.TestMappings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links are stated on both of their issues, and told of by the changelog of one, both or none. */
class LinksOverTimeTest {

    private static final String BLOCKS =
            "{'name':'Blocks','inward':'is blocked by','outward':'blocks'}";
    private static final String DEPENDENCY =
            "{'name':'Dependency','inward':'required by','outward':'depends on'}";
    private static final String RELATED =
            "{'name':'Related','inward':'is related to','outward':'is related to'}";
    private static final String SECOND = "2024-01-02T00:00:00.000+0000";
    private static final String THIRD = "2024-01-03T00:00:00.000+0000";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "blocks, Blocks, outwardIssue, BLOCKS",
        "is blocked by, Blocks, inwardIssue, BLOCKED_BY",
        "depends on, Dependency, outwardIssue, BLOCKED_BY",
        "required by, Dependency, inwardIssue, BLOCKS",
        "is related to, Related, outwardIssue, RELATES",
    })
    void givenALinkMadeLater_thenItIsThereFromThenOn(
            String phrase, String type, String side, String role) {
        String json =
                type.equals("Blocks") ? BLOCKS : type.equals("Related") ? RELATED : DEPENDENCY;
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .link(json, side, "B-1")
                                .change(SECOND, "Link", null, "This issue " + phrase + " B-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of(), List.of(role + " " + type + " B-1"));
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenALinkTakenAway_thenItWasThereBefore() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("issuelinks", "[]")
                                .change(SECOND, "Link", "This issue is blocked by B-1", null));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of("BLOCKED_BY Blocks B-1"), List.of());
    }

    @Test
    void givenALinkThatNoChangelogMentions_thenItIsThereFromTheCreation() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .link(BLOCKS, "outwardIssue", "B-1")
                                .status("Closed")
                                .change(SECOND, "status", "Open", "Closed"),
                        issue("B-1").link(BLOCKS, "inwardIssue", "A-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsOnly(List.of("BLOCKS Blocks B-1"));
        assertThat(told.each("B-1", LinksOverTimeTest::links))
                .containsExactly(List.of("BLOCKED_BY Blocks A-1"));
    }

    @Test
    void givenALinkThatOnlyTheOtherChangelogMentions_thenItIsNotThereFromTheCreation() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .link(BLOCKS, "outwardIssue", "B-1")
                                .link(RELATED, "outwardIssue", "B-1"),
                        issue("B-1")
                                .link(BLOCKS, "inwardIssue", "A-1")
                                .change(SECOND, "Link", null, "This issue is blocked by A-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of("RELATES Related B-1"));
        assertThat(told.each("B-1", LinksOverTimeTest::links))
                .containsExactly(List.of(), List.of("BLOCKED_BY Blocks A-1"));
    }

    @Test
    void givenLinksByOldKeys_thenTheyMeanTheRenamedIssue() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .link(BLOCKS, "outwardIssue", "NEW-1")
                                .change(SECOND, "Link", null, "This issue blocks OLD-1"),
                        issue("NEW-1").change(THIRD, "Key", "OLD-1", "NEW-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of(), List.of("BLOCKS Blocks NEW-1"));
        assertThat(told.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "is depended on by, BLOCKS Dependency B-1",
        "requires, BLOCKED_BY Dependency B-1",
        "is required by, BLOCKS Dependency B-1",
        "blocks, BLOCKS Blocks B-1",
        "relates to, RELATES relates to B-1",
    })
    void givenAPhraseThatNoTypeHasToday_thenItsUsualMeaningHolds(String phrase, String link) {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .field("issuelinks", "[]")
                                .change(SECOND, "Link", null, "This issue " + phrase + " B-1")
                                .change(THIRD, "Link", "This issue " + phrase + " B-1", null),
                        issue("C-1").link(DEPENDENCY, "outwardIssue", "D-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of(), List.of(link), List.of());
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenAPhraseThatNobodyKnows_thenItIsReportedOnceAndBlocksNothing() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .change(SECOND, "Link", null, "This issue mocks B-1")
                                .change(THIRD, "Link", null, "This work item mocks B-2"));

        assertThat(told.at("A-1", "2024-02-01T00:00:00Z").links())
                .extracting(link -> link.role() + " " + link.other().id())
                .containsExactly("RELATES B-1", "RELATES B-2");
        assertThat(told.said()).hasSize(1).first().asString().contains("\"mocks\"");
    }

    @Test
    void givenTwoLinksThatReadTheSame_thenTakingOneAwayLeavesTheOther() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .link(RELATED, "outwardIssue", "B-1")
                                .change(SECOND, "Link", null, "This issue is related to B-1")
                                .change(THIRD, "Link", null, "This issue is related to B-1")
                                .change(
                                        "2024-01-04T00:00:00.000+0000",
                                        "Link",
                                        "This issue is related to B-1",
                                        null));

        assertThat(told.each("A-1", item -> item.links().size())).containsExactly(0, 1, 2, 1);
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void givenATypeThatThePolicyFileDoesNotMap_thenItMakesNothingWait() {
        String other = "{'name':'Gates','inward':'waits for','outward':'is awaited by'}";
        Told told =
                Told.of(
                        folder,
                        TestMappings.plain(),
                        issue("A-1").link(other, "inwardIssue", "B-1"));

        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of("RELATES Gates B-1"));
    }

    @Test
    void givenLinksThatOnlyChangelogsTell_thenThoseHold() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1").change(SECOND, "Link", null, "This issue is blocked by B-1"));

        assertThat(told.each("A-1", item -> item.relations().links().isPresent()))
                .containsExactly(true, true);
        assertThat(told.each("A-1", LinksOverTimeTest::links))
                .containsExactly(List.of(), List.of("BLOCKED_BY Blocks B-1"));
    }

    private static List<String> links(WorkItem item) {
        return item.links().stream()
                .map(link -> link.role() + " " + link.type() + " " + link.other().id())
                .toList();
    }
}
