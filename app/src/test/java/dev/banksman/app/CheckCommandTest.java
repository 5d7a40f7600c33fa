package dev.banksman.app;

import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Path WRONG = Cli.EXAMPLES.resolve("broken").resolve("policies.yaml");

    @TempDir private Path folder;

    @Test
    void sums_up_a_good_file_in_a_line_each() {
        Outcome outcome = Cli.run("check", POLICIES);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith(POLICIES + ": no problem. 11 policies, ")
                .contains("Europe/Berlin")
                .containsPattern("\n  owner +advise, grace PT1H")
                .containsPattern("\n  notes-before-done +advise, ");
    }

    @Test
    void shows_every_value_and_where_it_is_written() {
        Outcome outcome = Cli.run("check", POLICIES, "--all");

        assertThat(outcome.out())
                .containsPattern("\n    mode +advise +\\(.*policies\\.yaml:\\d+:\\d+\\)")
                .containsPattern("\n    with\\.after +24h +\\(.*policies\\.yaml:\\d+:\\d+\\)")
                .containsPattern("\n    scope\\.projects +all +\\(built in\\)");
    }

    @Test
    void names_every_problem_with_its_place_and_what_is_allowed() {
        Outcome outcome = Cli.run("check", WRONG);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines())
                .allMatch(line -> line.matches("banksman: .*policies\\.yaml:\\d+:\\d+: .*"))
                .anyMatch(line -> line.contains("ownr") && line.contains("did you mean \"owner\""))
                .anyMatch(line -> line.contains("\"loud\"") && line.contains("shadow"))
                .anyMatch(line -> line.contains("categry") && line.contains("category"))
                .anyMatch(line -> line.contains("funday"))
                .anyMatch(line -> line.contains("afer"));
    }

    @Test
    void the_smallest_file_has_two_lines() throws IOException {
        Path small =
                Files.writeString(
                        folder.resolve("small.yaml"), "version: 1\npolicies: [{ use: owner }]\n");

        Outcome outcome = Cli.run("check", small);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("1 policy, 0 tests").containsPattern("owner +shadow");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_place() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.yaml"), "version: 1\npolicies: [}\n");

        Outcome outcome = Cli.run("check", odd);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).singleElement().asString().contains("odd.yaml:2:");
    }
}
