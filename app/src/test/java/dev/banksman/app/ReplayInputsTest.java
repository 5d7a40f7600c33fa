package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same history in all its forms says the same. */
@Timeout(120)
class ReplayInputsTest {

    private static String expected = "";

    @TempDir private Path folder;

    @BeforeAll
    static void replayTheFile() {
        expected = replay(HISTORY).out();
        assertThat(expected).contains("\"opened\"");
    }

    @Test
    void packed_with_gzip() throws IOException {
        Path packed = folder.resolve("history.bin");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Path.of(HISTORY), out);
        }

        assertThat(replay(packed).out()).isEqualTo(expected);
    }

    @Test
    void as_a_folder_of_single_issues() throws IOException {
        int number = 0;
        for (String issue : issues().reversed()) {
            Path below = Files.createDirectories(folder.resolve("part" + number % 3));
            Files.writeString(below.resolve("issue" + number++ + ".json"), issue);
        }

        assertThat(replay(folder).out()).isEqualTo(expected);
    }

    @Test
    void as_the_answers_of_a_search() throws IOException {
        List<String> issues = issues();
        Path first = answer("page1.json", issues.subList(0, 20));
        Path second = answer("page2.json", issues.subList(20, issues.size()));

        assertThat(replay(second, first).out()).isEqualTo(expected);
    }

    @Test
    void on_standard_input() throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "replay",
                        "-",
                        "--policies",
                        POLICIES,
                        "--json",
                        "-",
                        "--quiet");

        Process process =
                new ProcessBuilder(command)
                        .redirectInput(Path.of(HISTORY).toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(replay(HISTORY).exit());
        assertThat(out).isEqualTo(expected);
    }

    private Path answer(String name, List<String> issues) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"expand\":\"names\",\n\"issues\":[\n"
                        + String.join(",\n", issues)
                        + "],\n\"isLast\":true}");
    }

    private static List<String> issues() throws IOException {
        return Files.readAllLines(Path.of(HISTORY));
    }

    private static Outcome replay(Object... history) {
        Object[] args = new Object[history.length + 6];
        args[0] = "replay";
        System.arraycopy(history, 0, args, 1, history.length);
        List<String> options = List.of("--policies", POLICIES, "--json", "-", "--quiet");
        for (int i = 0; i < options.size(); i++) {
            args[history.length + 1 + i] = options.get(i);
        }
        return Cli.run(args);
    }
}
