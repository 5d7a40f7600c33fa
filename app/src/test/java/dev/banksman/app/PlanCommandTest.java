package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void two_files_that_say_the_same_change_nothing() {
        Outcome outcome = Cli.run("plan", POLICIES, POLICIES, "--on", HISTORY);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("Nothing that was said would have changed.");
    }

    @Test
    void tells_what_only_one_of_them_finds_and_what_they_find_differently() throws IOException {
        Path stricter =
                changed("with: { after: 5d }", "with: { after: 3d }")
                        .but("  - { use: blocked-status, with: { require: [reason] } }\n", "")
                        .but("{ use: owner, grace: PT1H }", "{ use: owner, mode: shadow }")
                        .write();

        Outcome outcome = Cli.run("plan", POLICIES, stricter, "--on", HISTORY);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("blocked-status, only with the old file:\n  OPS-6 ")
                .contains("silent-blocker, only with the new file:")
                .contains("silent-blocker, changed:", "opened")
                .contains("owner, changed:", "effects")
                .containsPattern("blocked-status +2 → 0 ")
                .containsPattern("acceptance-criteria +(\\d+) → \\1 +0 +0 +0 ");
    }

    @Test
    void json_lines_hold_every_difference_and_end_with_the_counts() throws IOException {
        Path longer = changed("with: { after: 24h }", "with: { after: 32h }").write();
        Path json = folder.resolve("plan.ndjson");

        Cli.run("plan", POLICIES, longer, "--on", HISTORY, "--json", json, "--quiet");

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(json)) {
            lines.add(JSON.readTree(line));
        }
        JsonNode totals = lines.removeLast().path("totals");
        assertThat(lines)
                .filteredOn(line -> line.path("policy").asText().equals("blocked-too-long"))
                .hasSize(2)
                .allSatisfy(
                        line -> {
                            assertThat(line.path("difference").asText()).isEqualTo("changed");
                            assertThat(line.path("what").toString()).contains("\"opened\"");
                            assertThat(line.at("/old/opened").asText())
                                    .isLessThan(line.at("/new/opened").asText());
                        });
        assertThat(totals.at("/blocked-too-long/changed").asInt()).isEqualTo(2);
        assertThat(totals.at("/owner/findings/old").asInt())
                .isEqualTo(totals.at("/owner/findings/new").asInt());
    }

    @Test
    void a_policy_that_is_renamed_is_another_one() throws IOException {
        Path renamed = changed("{ use: owner,", "{ use: owner, id: somebody,").write();
        Path fixed =
                Files.writeString(
                        renamed,
                        Files.readString(renamed).replace("policy: owner", "policy: somebody"));

        String out = Cli.run("plan", POLICIES, fixed, "--on", HISTORY).out();

        assertThat(out)
                .contains("owner, only with the old file:")
                .contains("somebody, only with the new file:");
    }

    @Test
    void what_cannot_be_used_is_named_and_nothing_is_written() {
        Path json = folder.resolve("plan.ndjson");

        Outcome twice = Cli.run("plan", POLICIES, POLICIES, "--on", "-", "--json", json);
        Outcome missing = Cli.run("plan", POLICIES, folder.resolve("x.yaml"), "--on", HISTORY);

        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("--on -", "read twice");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("x.yaml");
        assertThat(json).doesNotExist();
    }

    private Edit changed(String from, String to) throws IOException {
        return new Edit(Files.readString(Path.of(POLICIES))).but(from, to);
    }

    /** The example's policies with some of it replaced. */
    private final class Edit {
        private String text;

        Edit(String text) {
            this.text = text;
        }

        Edit but(String from, String to) {
            assertThat(text).contains(from);
            text = text.replace(from, to);
            return this;
        }

        Path write() throws IOException {
            return Files.writeString(folder.resolve("new.yaml"), text);
        }
    }
}
