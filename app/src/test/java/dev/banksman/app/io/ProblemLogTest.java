package dev.banksman.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.history.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemLogTest {

    @TempDir private Path folder;
    private final Captured captured = new Captured();
    private final Progress progress = Progress.on(captured.streams(), true);

    @Test
    void a_problem_is_said_with_its_place_and_what_was_done() {
        ProblemLog log = new ProblemLog(progress, Optional.empty());
        log.show();

        log.report(problem(17, "PAY-3", "due date 9999-99-99 is out of range"));
        log.report(new InputProblem("b.json", 0, Optional.empty(), "it is broken", "skipped"));

        assertThat(captured.errLines())
                .containsExactly(
                        "banksman: a.ndjson:17: PAY-3: due date 9999-99-99 is out of range; kept",
                        "banksman: b.json: it is broken; skipped");
        assertThat(log.count()).isEqualTo(2);
    }

    @Test
    void nothing_is_said_before_it_is_to_be_shown() {
        ProblemLog log = new ProblemLog(progress, Optional.empty());
        log.report(problem(1, "PAY-1", "odd"));
        log.report(problem(2, "PAY-2", "odd"));

        assertThat(captured.err()).isEmpty();
        assertThat(log.inShort()).isEqualTo("; a.ndjson:1: PAY-1: odd; kept (and 1 more)");

        log.show();
        assertThat(captured.errLines()).hasSize(2);
    }

    @Test
    void of_one_kind_fifty_are_said_and_the_rest_counted() {
        ProblemLog log = new ProblemLog(progress, Optional.empty());
        log.show();
        for (int line = 1; line <= 60; line++) {
            log.report(problem(line, "PAY-" + line, "status \"S" + line + "\" is unknown"));
        }
        log.report(problem(99, "PAY-99", "has no changelog"));
        log.end();

        assertThat(captured.errLines()).hasSize(52);
        assertThat(captured.errLines())
                .last()
                .isEqualTo(
                        "banksman: and 10 more like this (all in --problems OUT):"
                                + " status … is unknown; kept");
    }

    @Test
    void a_file_holds_them_all_as_json_lines() throws IOException {
        Path place = folder.resolve("problems.ndjson");
        OutFile file = OutFile.begin(place.toString(), captured.streams());
        try (ProblemLog log = new ProblemLog(progress, Optional.of(file))) {
            log.show();
            for (int line = 1; line <= 60; line++) {
                log.report(problem(line, "PAY-" + line, "a \"word\""));
            }
            log.report(new InputProblem("b", 0, Optional.empty(), "broken", "skipped"));
            assertThat(place).doesNotExist();
            log.end();
        }

        assertThat(Files.readAllLines(place))
                .hasSize(61)
                .startsWith(
                        "{\"file\":\"a.ndjson\",\"line\":1,\"item\":\"PAY-1\","
                                + "\"problem\":\"a \\\"word\\\"\",\"done\":\"kept\"}")
                .endsWith(
                        "{\"file\":\"b\",\"line\":0,\"item\":null,"
                                + "\"problem\":\"broken\",\"done\":\"skipped\"}");
        assertThat(captured.err())
                .contains("and 10 more like this (all in the file of --problems)");
    }

    private static InputProblem problem(long line, String item, String problem) {
        return new InputProblem("a.ndjson", line, Optional.of(item), problem, "kept");
    }
}
