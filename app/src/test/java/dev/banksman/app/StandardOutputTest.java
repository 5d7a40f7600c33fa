package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.io.Screen;
import dev.banksman.app.io.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody may take an output for whole that standard output did not take. */
class StandardOutputTest {

    private static final String REFUSED =
            "banksman: cannot write standard output: its disk is full, or its reader is gone";

    @TempDir private Path folder;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay HISTORY --policies POLICIES --quiet --json -",
                "replay HISTORY --policies POLICIES",
                "plan POLICIES POLICIES --on HISTORY --quiet --json -",
                "plan POLICIES POLICIES --on HISTORY",
                "check POLICIES",
                "test POLICIES",
                "schema",
                "--help",
                "--version"
            })
    void what_it_does_not_take_is_said_once_and_ends_with_exit_code_2(String line) {
        String[] args = line.replace("HISTORY", HISTORY).replace("POLICIES", POLICIES).split(" ");

        assertThat(run(args)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(said -> said.startsWith("banksman: cannot"))
                .containsExactly(REFUSED);
    }

    @Test
    void no_page_is_kept_beside_lines_that_were_not_taken() {
        Path page = folder.resolve("page.html");

        int exit =
                run(
                        "replay",
                        HISTORY,
                        "--policies",
                        POLICIES,
                        "--json",
                        "-",
                        "--html",
                        page.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(page).doesNotExist();
    }

    @Test
    void another_error_keeps_its_own_words() {
        assertThat(run("replay", "nowhere.ndjson", "--policies", POLICIES)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.ndjson");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("standard output");
    }

    private int run(String... args) {
        return Main.run(
                new Streams(
                        new PrintStream(new Full(), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new Screen(false, false, 80)),
                args);
    }

    /** Takes nothing, as a full disk. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
