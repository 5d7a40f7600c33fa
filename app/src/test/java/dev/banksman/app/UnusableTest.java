package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is named in one line, with exit code 2, and nothing is written. */
class UnusableTest {

    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void nothingWritten() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void a_history_that_is_not_there() throws IOException {
        refused("missing.ndjson", replay(folder.resolve("missing.ndjson"), POLICIES));
    }

    @Test
    void an_empty_history() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));

        refused("no Jira issue in " + empty, replay(empty, POLICIES));
    }

    @Test
    void a_folder_without_json() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));

        refused("no Jira issue in " + bare, replay(bare, POLICIES));
    }

    @Test
    void json_that_is_no_jira() throws IOException {
        Path foreign = Cli.EXAMPLES.resolve("broken").resolve("not-jira.json");

        refused("no Jira issue in " + foreign, replay(foreign, POLICIES));
    }

    @Test
    void a_history_that_is_no_text() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, (byte) 0xff, 10});

        refused("no Jira issue in " + binary, replay(binary, POLICIES));
    }

    @Test
    void a_policy_file_that_is_not_there() throws IOException {
        refused("missing.yaml", replay(HISTORY, folder.resolve("missing.yaml")));
    }

    @Test
    void a_policy_folder_without_a_file() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));

        refused(bare.toString(), replay(HISTORY, bare));
    }

    @Test
    void a_wrong_policy_file_with_all_its_problems() throws IOException {
        Path wrong = Cli.EXAMPLES.resolve("broken").resolve("policies.yaml");

        Outcome outcome = replay(HISTORY, wrong);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines())
                .hasSizeGreaterThan(8)
                .allMatch(line -> line.startsWith("banksman: " + wrong + ":"));
        assertThat(written()).isEmpty();
    }

    @Test
    void a_window_outside_of_the_history() throws IOException {
        refused("--from 2027-01-01", replay(HISTORY, POLICIES, "--from", "2027-01-01"));
        refused("--to 2020-01-01", replay(HISTORY, POLICIES, "--to", "2020-01-01"));
        refused("--from soon", replay(HISTORY, POLICIES, "--from", "soon"));
    }

    @Test
    void an_output_in_a_folder_that_is_not_there() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("page.html");

        refused("--html " + nowhere, replay(HISTORY, POLICIES, "--html", nowhere));
        refused("--problems " + nowhere, replay(HISTORY, POLICIES, "--problems", nowhere));
    }

    @Test
    void an_output_in_place_of_an_input_or_of_another_output() throws IOException {
        Path copy = Files.copy(Path.of(HISTORY), folder.resolve("copy.ndjson"));

        refused("it would be overwritten", replay(copy, POLICIES, "--html", copy));
        refused("both", replay(HISTORY, POLICIES, "--html", out.resolve("events.ndjson")));
        assertThat(copy).hasSameTextualContentAs(Path.of(HISTORY));
    }

    @Test
    void a_tenant_that_would_blur_the_items_names() throws IOException {
        refused("--tenant a:b", replay(HISTORY, POLICIES, "--tenant", "a:b"));
    }

    @Test
    void options_that_do_not_exist_or_are_missing() throws IOException {
        Outcome missing = Cli.run("replay", HISTORY);
        Outcome wrong = replay(HISTORY, POLICIES, "--jsn", "x");

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("--policies", "./banksman replay --help");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--jsn", "--json");
        assertThat(written()).isEmpty();
    }

    private Outcome replay(Object history, Object policies, Object... more) {
        return Cli.run(
                Stream.concat(
                                Stream.of(
                                        "replay",
                                        history,
                                        "--policies",
                                        policies,
                                        "--json",
                                        out.resolve("events.ndjson")),
                                Stream.of(more))
                        .toArray());
    }

    private void refused(String saying, Outcome outcome) throws IOException {
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).singleElement().asString().contains(saying);
        assertThat(outcome.out()).isEmpty();
        assertThat(written()).isEmpty();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }
}
