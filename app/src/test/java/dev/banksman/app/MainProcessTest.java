package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own. */
@Timeout(120)
class MainProcessTest {

    @TempDir private Path folder;

    @Test
    void outputs_are_utf8_and_the_same_whatever_the_locale() throws Exception {
        Path policies =
                Files.writeString(
                        folder.resolve("policies.yaml"),
                        """
                        version: 1
                        policies:
                          - { id: lucia, when: 'item.owner == "Lucía Ortega"', say: "Grüße, Lucía." }
                        """);
        List<String> args =
                List.of("replay", HISTORY, "--policies", policies.toString(), "--json", "-");

        Process process = start(List.of("-Dstdout.encoding=US-ASCII"), args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("Grüße, Lucía.");
    }

    @Test
    void a_signal_leaves_no_half_of_a_file() throws Exception {
        Process process =
                start(
                        List.of(),
                        List.of(
                                "replay",
                                "-",
                                HISTORY,
                                "--policies",
                                POLICIES,
                                "--json",
                                folder.resolve("out.ndjson").toString(),
                                "--problems",
                                folder.resolve("problems.ndjson").toString()));

        awaitDraft(process); // it now waits for standard input
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(names()).isEmpty();
    }

    private void awaitDraft(Process process) throws IOException {
        while (names().isEmpty() && process.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(names()).allMatch(name -> name.endsWith(".part"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static Process start(List<String> options, List<String> args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(args);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
