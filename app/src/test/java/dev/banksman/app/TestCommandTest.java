package dev.banksman.app;

import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir private Path folder;

    @Test
    void the_examples_tests_pass() {
        Outcome outcome = Cli.run("test", POLICIES);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern("policies\\.yaml:\\d+:\\d+: owner: ok, opened\n")
                .containsPattern("\n\\d+ passed, 0 failed\n$");
    }

    @Test
    void a_failure_shows_its_place_what_was_expected_and_what_was_seen() throws IOException {
        Path file =
                policies(
                        """
                        tests:
                          - { policy: owner, given: { status: In Progress, owner: null }, expect: [] }
                          - { policy: owner, given: { status: To Do, owner: null }, expect: [] }
                        """);

        Outcome outcome = Cli.run("test", file, "--quiet");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith(file + ":4:5: owner: expected nothing, but got opened\n    ")
                .contains("owner was nothing")
                .endsWith("1 passed, 1 failed\n");
    }

    @Test
    void a_file_without_tests_says_so() throws IOException {
        Outcome outcome = Cli.run("test", policies(""));

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("holds no tests");
    }

    @Test
    void a_wrong_file_is_not_tested() {
        Outcome outcome = Cli.run("test", Cli.EXAMPLES.resolve("broken").resolve("policies.yaml"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    private Path policies(String tests) throws IOException {
        return Files.writeString(
                folder.resolve("policies.yaml"),
                "version: 1\npolicies: [{ use: owner }]\n" + tests);
    }
}
