package dev.banksman.config;

import static dev.banksman.config.Reading.right;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTestsTest {

    private static List<FileTestResult> run(String policies, String... tests) {
        return FileTests.run(
                right(
                        "version: 1\ndefaults: {calendar: always}\npolicies:\n  - "
                                + policies
                                + "\ntests:\n  - "
                                + String.join("\n  - ", tests)));
    }

    private static FileTestResult one(String policy, String test) {
        return run(policy, test).getFirst();
    }

    @Test
    void theManualsTestHolds() {
        assertThat(FileTests.run(right(Reading.resource("manual.yaml"))))
                .singleElement()
                .matches(FileTestResult::passed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{status: In Progress, owner: null} | opened",
                "{status: In Progress, owner: Ana} | ``",
                "{status: In Progress} | ``",
                "{owner: null} | ``",
                "{category: in progress, status: Brewing, owner: null} | opened",
                "{status: In Progress, owner: null, subtask: true} | ``"
            })
    void whatATestSaysIsJudged(String given, String got) {
        FileTestResult result =
                one("{use: owner, mode: off}", "{policy: owner, given: " + given + ", expect: []}");

        assertThat(String.join(" ", result.got())).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | opened",
                "{estimate: 5} | opened",
                "{estimate: 2} | ``",
                "{estimate: null} | ``",
                "{project: WEB} | ``",
                "{kind: Bug} | ``",
                "{kind: Story, project: PAY} | opened"
            })
    void whatATestDoesNotSayCannotKeepTheItemOut(String more, String got) {
        String given = more.replace("{", "{status: In Progress, owner: null, ");
        FileTestResult result =
                one(
                        "{use: owner, scope: {projects: [PAY], kinds: [Story], when: \"item.estimate"
                                + " > 3\"}}",
                        "{policy: owner, given: " + given + ", expect: []}");

        assertThat(String.join(" ", result.got())).isEqualTo(got);
    }

    @Test
    void timePasses() {
        String policy =
                "{use: overdue-escalation, ladder: [{after: P1D, do: [note]}, {after: P3D, do:"
                        + " [{message: lead}]}]}";
        String test =
                "{policy: overdue-escalation, at: 2026-03-09T10:00:00Z, after: P9D, given: {status:"
                        + " In Progress, due: 2026-03-10}, expect: [opened, rung 1, rung 2]}";

        assertThat(one(policy, test)).matches(FileTestResult::passed);
    }

    @Test
    void othersStandAround() {
        String rule = "{use: dependency-order}";
        String given =
                "{policy: dependency-order, given: {status: In Progress, blockers: [{status: Open},"
                        + " {status: Done}]}, expect: [opened]}";
        String done =
                "{policy: dependency-order, given: {status: In Progress, blockers: [{status: Done}]},"
                        + " expect: []}";

        assertThat(run(rule, given, done)).allMatch(FileTestResult::passed);
    }

    @Test
    void aPolicyOfOnesOwnSeesFieldsAndParents() {
        String rule =
                "{id: mine, when: 'item.fields[\"Score\"] > 3 && item.parent.owner == null &&"
                        + " item.blocked'}";
        String given =
                "{policy: mine, given: {fields: {Score: 4}, parent: {owner: null}, blocked: true},"
                        + " expect: [opened]}";

        assertThat(one(rule, given)).matches(FileTestResult::passed);
    }

    @Test
    void aFailureSaysWhatWasExpectedWhatHappenedAndWhy() {
        FileTestResult result =
                one(
                        "{use: owner}",
                        "{policy: owner, given: {status: In Progress, owner: Ana}, expect:"
                                + " [opened]}");

        assertThat(result.passed()).isFalse();
        assertThat(result)
                .hasToString(
                        """
                        policies.yaml:6:5: owner: expected opened, but got nothing
                            category was in progress, compared with in progress
                            owner was Ana, compared with a person\
                        """);
    }

    @Test
    void aTestOutOfScopeSaysSo() {
        FileTestResult result =
                one(
                        "{use: owner, scope: {when: \"item.estimate > 3\"}}",
                        "{policy: owner, given: {status: In Progress, owner: null, estimate: 1},"
                                + " expect: [opened]}");

        assertThat(result.toString()).contains("the policy's scope leaves this item out");
    }
}
