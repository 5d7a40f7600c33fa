package dev.banksman.config;

import static dev.banksman.config.Reading.right;
import static dev.banksman.config.Reading.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.Rule;
import dev.banksman.policy.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files: what projects cannot weaken, what holds for all, what one project tunes. */
class LayersTest {

    @TempDir Path folder;

    @BeforeEach
    void layers() throws IOException {
        Files.createDirectory(folder.resolve("projects"));
        write("floor.yaml", "policies: [{ use: owner, mode: advise }]");
        write(
                "site.yaml",
                "defaults: { mode: shadow }\n"
                        + "policies: [{ use: blocked-too-long, with: { after: 24h } },"
                        + " { use: deadline-shift }]");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), "version: 1\n" + text);
    }

    private List<Rule<?>> rules(String id) {
        return right(Reading.FILES.load(folder)).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .toList();
    }

    private List<String> problems() {
        return wrong(Reading.FILES.load(folder)).stream()
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void floorAndSiteAddUp() {
        assertThat(right(Reading.FILES.load(folder)).rules())
                .extracting(rule -> rule.id() + " " + rule.terms().mode().word())
                .containsExactly(
                        "owner advise", "blocked-too-long shadow", "deadline-shift shadow");
    }

    @Test
    void aProjectTunesForItselfAlone() throws IOException {
        write(
                "projects/PAY.yaml",
                "policies: [{ use: blocked-too-long, with: { after: 8h }, mode: advise }]");

        List<Rule<?>> rules = rules("blocked-too-long");

        assertThat(rules).hasSize(2);
        assertThat(rules.get(0).terms().scope().except()).containsExactly("PAY");
        assertThat(rules.get(0).terms().params().toString()).contains("24h");
        assertThat(rules.get(1).terms().scope().projects()).isEqualTo(Set.of("PAY"));
        assertThat(rules.get(1).terms().params().toString()).contains("8h");
        assertThat(rules.get(1).terms().mode()).isEqualTo(Mode.ADVISE);
    }

    @Test
    void aProjectAddsItsOwn() throws IOException {
        write("projects/PAY.yaml", "policies: [{ id: mine, when: 'item.blocked', say: Hm. }]");

        assertThat(rules("mine"))
                .singleElement()
                .satisfies(
                        rule -> {
                            assertThat(rule.handle()).isEqualTo("mine@PAY");
                            assertThat(rule.terms().scope().projects()).containsExactly("PAY");
                        });
    }

    @Test
    void aProjectsTestsTryItsOwnTerms() throws IOException {
        write(
                "projects/PAY.yaml",
                "policies: [{ use: owner, mode: enforce }]\n"
                        + "tests: [{ policy: owner, given: { status: In Progress, owner: null },"
                        + " expect: [opened] }]");

        FileTestResult result = FileTests.run(right(Reading.FILES.load(folder))).getFirst();

        assertThat(result.test().rule().handle()).isEqualTo("owner@PAY");
        assertThat(result.passed()).isTrue();
    }

    @Test
    void theFloorCanOnlyBeRaised() throws IOException {
        write("projects/PAY.yaml", "policies: [{ use: owner, mode: enforce }]");
        assertThat(problems()).isEmpty();
        assertThat(rules("owner").get(1).terms().mode()).isEqualTo(Mode.ENFORCE);

        write("projects/PAY.yaml", "policies: [{ use: owner, mode: off }]");
        assertThat(problems())
                .containsExactly(
                        "PAY.yaml:2:32: policies[0].mode: the floor lays down advise; a higher mode is"
                                + " allowed, no lower one");

        write(
                "projects/PAY.yaml",
                "policies: [{ use: owner, scope: { kinds: [Bug] }, grace: P9D }]");
        assertThat(problems())
                .allMatch(line -> line.contains("\"owner\" is laid down by the floor"))
                .hasSize(2);
    }

    @Test
    void whatHoldsForAllIsNotForAProjectToSay() throws IOException {
        write(
                "projects/PAY.yaml",
                "statuses: { done: [Shipped] }\ndefaults: { bursts: off, mode: advise }\n"
                        + "policies: [{ use: deadline-shift, scope: { projects: [WEB] } }]");

        assertThat(problems())
                .containsExactly(
                        "PAY.yaml:2:11: statuses: holds for all projects; it belongs into site.yaml",
                        "PAY.yaml:3:21: defaults.bursts: holds for all projects; it belongs into"
                                + " site.yaml",
                        "PAY.yaml:4:54: policies[0].scope.projects: a project's file is about that"
                                + " project alone");
    }

    @Test
    void problemsOfAllFilesAreSaidAtOnce() throws IOException {
        write("site.yaml", "policies: [{ use: onwer }]");
        write("projects/PAY.yaml", "policies: [{ use: blokced-status }]");
        write("projects/WEB.yaml", "policies: [");

        assertThat(problems())
                .hasSize(3)
                .map(line -> line.substring(0, 8))
                .containsExactly("PAY.yaml", "WEB.yaml", "site.yam");
    }

    @Test
    void everyValueKnowsItsFile() throws IOException {
        write(
                "projects/PAY.yaml",
                "defaults: { mode: private }\npolicies: [{ use: blocked-too-long, grace: PT5M }]");

        assertThat(right(Reading.FILES.load(folder)).settings())
                .filteredOn(s -> s.rule().startsWith("blocked-too-long"))
                .filteredOn(s -> s.name().equals("with.after") || s.name().equals("mode"))
                .extracting(
                        s ->
                                s.name()
                                        + " "
                                        + s.value()
                                        + " "
                                        + s.place()
                                                .map(
                                                        p ->
                                                                Path.of(p.file()).getFileName()
                                                                        + ":"
                                                                        + p.line())
                                                .orElse("built in"))
                .containsExactly(
                        "mode shadow site.yaml:2",
                        "with.after 24h site.yaml:3",
                        "mode private PAY.yaml:2",
                        "with.after 24h site.yaml:3");
    }
}
