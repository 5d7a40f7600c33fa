package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Blockage;
import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.IssueJson;
import dev.banksman.jira.TestMappings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as blocked, and where its reason is found. */
class BlockedOverTimeTest {

    private static final String SECOND = "2024-01-02T00:00:00.000+0000";
    private static final String THIRD = "2024-01-03T00:00:00.000+0000";
    private static final String FOURTH = "2024-01-04T00:00:00.000+0000";

    @TempDir Path folder;

    @Test
    void givenAStatusThatMeansBlocked_thenItIsBlockedWhileInIt() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Open")
                                .change(SECOND, "status", "Open", "Blocked")
                                .change(THIRD, "status", "Blocked", "Open"));

        assertThat(told.each("A-1", BlockedOverTimeTest::how))
                .containsExactly("no", "STATUS", "no");
    }

    @Test
    void givenAFlag_thenItIsBlockedWhileFlaggedAndItsCommentIsTheReason() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Open")
                                .change(THIRD, "Flagged", null, "Impediment")
                                .comment(SECOND, "ann", "(flag) Flag added\n\nan older story")
                                .comment(
                                        "2024-01-03T00:00:00.200+0000",
                                        "ann",
                                        "(flag) Flag added\n\nno test data")
                                .change(FOURTH, "Flagged", "Impediment", ""));

        assertThat(told.each("A-1", BlockedOverTimeTest::how))
                .containsExactly("no", "no", "FLAG", "FLAG", "no");
        assertThat(told.each("A-1", BlockedOverTimeTest::reason))
                .containsExactly("", "", "", "no test data", "");
    }

    @Test
    void givenTheCommand_thenItsWordsAreTheReason() {
        Told told =
                Told.of(
                        folder,
                        issue("A-1")
                                .status("Blocked")
                                .comment(SECOND, "ann", "Banksman blocked: OPS-77 firewall")
                                .comment(THIRD, "ann", "(flag)")
                                .comment(FOURTH, "bob", "just talking"));

        assertThat(told.each("A-1", BlockedOverTimeTest::reason))
                .containsExactly("", "OPS-77 firewall", "OPS-77 firewall", "OPS-77 firewall");
    }

    @Test
    void givenMappedFields_thenTheyTellReasonAndUnblocker() {
        Mapping mapping =
                TestMappings.with(
                        Map.of(
                                Role.BLOCKED_REASON, TestMappings.field("Blocked Reason"),
                                Role.UNBLOCKER, TestMappings.field("Unblocker")));
        IssueJson issue =
                issue("A-1")
                        .status("Blocked")
                        .field("Blocked reason", "'no keys'")
                        .field("Unblocker", "{'accountId':'u','displayName':'Una'}");
        WorkItem item = Told.of(folder, mapping, issue).states().getFirst().item();

        assertThat(reason(item)).isEqualTo("no keys");
        assertThat(item.blocked().flatMap(Blockage::unblocker).orElse("")).isEqualTo("Una");
    }

    @Test
    void givenAFieldThatIsListedAndNeverFilled_thenItIsEmpty() {
        Mapping mapping = TestMappings.with(Map.of(Role.BLOCKED_REASON, TestMappings.field("Why")));
        String answer =
                "{\"issues\":["
                        + issue("A-1").status("Blocked")
                        + "],\"names\":{\"customfield_7\":\"Why\"}}";
        Told told = Told.text(folder, mapping, answer);

        assertThat(told.states().getFirst().item().fields().get("Why")).isEqualTo(Value.empty());
        assertThat(reasonOf(told).isEmpty()).isTrue();
        assertThat(told.hints()).isEmpty();
    }

    private static Value<String> reasonOf(Told told) {
        return told.states().getFirst().item().blocked().flatMap(Blockage::reason);
    }

    @Test
    void givenAMappedFieldThatIsNowhere_thenThereIsNoReasonAndAHint() {
        Mapping mapping = TestMappings.with(Map.of(Role.BLOCKED_REASON, TestMappings.field("Why")));
        Told told = Told.of(folder, mapping, issue("A-1").status("Blocked"));

        assertThat(told.states().getFirst().item().blocked().flatMap(Blockage::reason).isEmpty())
                .isTrue();
        assertThat(told.said()).isEmpty();
        assertThat(told.hints())
                .containsExactly(
                        "the field \"Why\" that the policy file names is nowhere in the input;"
                                + " it counts as never filled in");
    }

    @Test
    void givenAFieldThatMeansBlocked_thenItsYesCounts() {
        Mapping mapping = TestMappings.with(Map.of(), Value.of("Stuck"));
        Told told =
                Told.of(
                        folder,
                        mapping,
                        issue("A-1")
                                .status("Open")
                                .field("Stuck", "{'value':'Yes'}")
                                .change(SECOND, "Stuck", "No", "Yes"));

        assertThat(told.each("A-1", BlockedOverTimeTest::how)).containsExactly("no", "FIELD");
    }

    @Test
    void givenAStatusThatIsNotKnown_thenBeingBlockedIsNotKnownEither() {
        Told told = Told.of(folder, issue("A-1"));

        assertThat(told.states().getFirst().item().blocked().isUnknown()).isTrue();
    }

    @Test
    void givenAFieldOrAFlagThatCannotBeRead_thenBeingBlockedIsNotKnown() {
        Mapping mapping = TestMappings.with(Map.of(), Value.of("Stuck"));
        Told told =
                Told.of(
                        folder,
                        mapping,
                        issue("A-1").status("Open").field("Stuck", "{'odd':1}"),
                        issue("A-2").status("Open").field("Flagged", "{'odd':1}"),
                        issue("A-3").status("Blocked").field("Stuck", "{'odd':1}"),
                        issue("A-4")
                                .status("Open")
                                .field("Flagged", "{'odd':1}")
                                .field("Stuck", "{'value':'Yes'}"),
                        issue("A-5").status("Open"));

        assertThat(told.states())
                .extracting(state -> state.item().blocked().isUnknown())
                .containsExactly(true, true, false, false, false);
        assertThat(told.states())
                .extracting(state -> how(state.item()))
                .containsExactly("no", "no", "STATUS", "FIELD", "no");
    }

    private static String how(WorkItem item) {
        return item.blocked().map(blockage -> blockage.how().name()).orElse("no");
    }

    private static String reason(WorkItem item) {
        return item.blocked().flatMap(Blockage::reason).orElse("");
    }
}
