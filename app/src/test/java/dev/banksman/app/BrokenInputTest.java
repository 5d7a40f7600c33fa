package dev.banksman.app;

import static dev.banksman.app.Cli.BROKEN;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input with faults: each is told once with its place, and the rest is judged. */
class BrokenInputTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void each_fault_is_told_once_with_its_line_and_what_was_done() {
        Outcome outcome = Cli.run("replay", BROKEN, "--policies", POLICIES);

        assertThat(outcome.exit()).isEqualTo(1);
        for (Fault fault :
                List.of(
                        new Fault(2, "broken JSON", "skipped"),
                        new Fault(3, "without key", "skipped"),
                        new Fault(4, "BRK-4: status", "kept"),
                        new Fault(5, "9999-99-99", "kept"),
                        new Fault(9, "Frobnicating", "kept"),
                        new Fault(10, "broken JSON", "skipped"),
                        new Fault(11, "no changelog", "kept"),
                        new Fault(12, "twice", "skipped"),
                        new Fault(13, "yesterday", "kept"))) {
            assertThat(outcome.errLines())
                    .filteredOn(line -> line.contains(":" + fault.line() + ": "))
                    .singleElement()
                    .asString()
                    .contains(fault.says(), fault.done());
        }
        assertThat(outcome.out()).contains("silent-blocker");
    }

    private record Fault(int line, String says, String done) {}

    @Test
    void the_problems_go_whole_to_a_file() throws IOException {
        Path problems = folder.resolve("problems.ndjson");

        Outcome outcome = Cli.run("replay", BROKEN, "--policies", POLICIES, "--problems", problems);

        List<String> lines = Files.readAllLines(problems);
        long said =
                outcome.errLines().stream()
                        .filter(line -> !line.startsWith("banksman: note: "))
                        .distinct()
                        .count();
        assertThat(lines).hasSize((int) said);
        for (String line : lines) {
            JsonNode problem = JSON.readTree(line);
            assertThat(problem.fieldNames())
                    .toIterable()
                    .containsExactly("file", "line", "item", "problem", "done");
        }
        assertThat(lines.getFirst()).contains("\"line\":2", "broken JSON");
    }

    @Test
    void items_that_wait_for_each_other_in_a_circle_are_judged() {
        Outcome outcome = Cli.run("replay", BROKEN, "--policies", POLICIES, "--json", "-");

        assertThat(outcome.out()).contains("local:jira:BRK-6", "local:jira:BRK-7");
        assertThat(outcome.errLines())
                .filteredOn(line -> line.contains("circle"))
                .singleElement()
                .asString()
                .contains("history.ndjson:8: BRK-8: ", "BRK-8, BRK-6, BRK-7", "kept");
    }

    @Test
    void a_huge_description_is_no_trouble() throws IOException {
        String issue = Files.readAllLines(Path.of(Cli.HISTORY)).getFirst();
        Path huge = folder.resolve("huge.ndjson");
        Files.writeString(
                huge,
                issue.replace(
                                "\"description\":null",
                                "\"description\":\"" + "many words ".repeat(480_000) + "\"")
                        + "\n");

        Outcome outcome = Cli.run("replay", huge, "--policies", POLICIES);

        assertThat(outcome.exit()).isLessThanOrEqualTo(1);
        assertThat(outcome.out()).contains("on 1 item");
    }

    @Test
    void control_characters_of_the_input_do_not_reach_the_terminal() throws IOException {
        Path odd = folder.resolve("odd.ndjson");
        String issue = Files.readAllLines(Path.of(BROKEN)).get(4);
        Files.writeString(odd, issue.replace("9999-99-99", "99\\u001b[31m\\n99") + "\n");

        Outcome outcome = Cli.run("replay", odd, "--policies", POLICIES);

        assertThat(outcome.err()).contains("99 [31m 99").doesNotContain("\u001b");
        assertThat(outcome.out()).doesNotContain("\u001b");
    }
}
