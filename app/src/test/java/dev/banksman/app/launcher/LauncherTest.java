package dev.banksman.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.launcher.Checkout.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LauncherTest {

    @TempDir private Path temp;
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(temp.resolve("a checkout's place"));
    }

    @Test
    void hands_arguments_over_as_they_are() throws Exception {
        Outcome outcome = checkout.run("replay", "my history.ndjson", "*", "", "$HOME");

        assertThat(outcome.out()).isEqualTo("[replay, my history.ndjson, *, , $HOME]\n");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void ends_with_the_exit_code_of_the_application() throws Exception {
        assertThat(checkout.run("exit", "0").exit()).isZero();
        assertThat(checkout.run("exit", "1").exit()).isEqualTo(1);
        assertThat(checkout.run("exit", "42").exit()).isEqualTo(42);
    }

    @Test
    void a_signal_reaches_the_application() throws Exception {
        Process process = checkout.start("wait");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");

            process.toHandle().destroy(); // SIGTERM; process.destroy() would close the streams too

            assertThat(out.readLine()).isEqualTo("stopped");
            assertThat(process.waitFor()).isEqualTo(128 + 15);
        }
    }

    @Test
    void works_through_links_from_another_folder() throws Exception {
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Path absolute =
                Files.createSymbolicLink(
                        bin.resolve("first"), checkout.folder().resolve("banksman"));
        Path relative = Files.createSymbolicLink(bin.resolve("second"), absolute.getFileName());

        Outcome outcome = checkout.calledAs(relative).run("hello");

        assertThat(outcome.out()).isEqualTo("[hello]\n");
    }

    @Test
    void passes_jvm_options_on() throws Exception {
        checkout.with("BANKSMAN_JAVA_OPTS", "-Xmx64m -XX:+UseSerialGC -Dcolour=green");

        Outcome outcome = checkout.run("property", "colour");

        assertThat(outcome.out()).isEqualTo("green\n");
    }

    @Test
    void uses_a_start_up_cache_and_survives_a_broken_one() throws Exception {
        checkout.with("BANKSMAN_AOT", "on");
        assertThat(checkout.run("hello").out()).isEqualTo("[hello]\n");
        Path cache = checkout.folder().resolve("app/target/runtime/banksman.aot");
        assertThat(cache).isNotEmptyFile();

        Files.writeString(cache, "no cache at all");
        Outcome broken = checkout.run("hello");

        assertThat(broken).isEqualTo(new Outcome(0, "[hello]\n", ""));
    }

    @Test
    void the_service_has_a_cache_of_its_own() throws Exception {
        checkout.with("BANKSMAN_AOT", "on");

        Outcome outcome = checkout.run("up", "--no-sandbox");

        assertThat(outcome.out()).isEqualTo("[up, --no-sandbox]\n");
        assertThat(checkout.folder().resolve("app/target/runtime/up.aot")).isNotEmptyFile();
    }

    @Test
    void builds_once_and_again_only_when_a_source_changed() throws Exception {
        Outcome first = checkout.run();
        Outcome second = checkout.run();
        assertThat(checkout.calls()).hasSize(1);
        assertThat(first.out()).isEqualTo(second.out());
        assertThat(first.err()).contains("building");
        assertThat(second.err()).isEmpty();

        Path source = checkout.write("app/src/main/Main.java", "class Main { int changed; }");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        checkout.run();

        assertThat(checkout.calls()).hasSize(2);
    }

    @Test
    void builds_and_runs_the_measurements_apart_from_the_application() throws Exception {
        checkout.builds(
                "mkdir -p bench/target/runtime && cp probe.jar bench/target/runtime/bench.jar");

        Outcome outcome = checkout.run("bench", "replay", "--rounds", "1");

        assertThat(outcome.out()).isEqualTo("[replay, --rounds, 1]\n");
        assertThat(checkout.calls()).singleElement().asString().contains("-pl bench -am package");
        assertThat(checkout.run("bench").err()).isEmpty();
        assertThat(checkout.folder().resolve("app/target/runtime")).doesNotExist();
    }

    @Test
    void tells_the_measurements_where_the_checkout_is() throws Exception {
        checkout.builds(
                "mkdir -p bench/target/runtime && cp probe.jar bench/target/runtime/bench.jar");

        Outcome outcome = checkout.run("bench", "property", "banksman.home");

        assertThat(outcome.out()).isEqualTo(checkout.folder().toRealPath() + "\n");
    }

    @Test
    void shows_why_a_build_failed_once_and_runs_nothing() throws Exception {
        checkout.write(
                "said",
                """
                [INFO] fine
                [ERROR] Main.java:[1,7] class expected
                [ERROR] Failed to execute goal
                [ERROR] Main.java:[1,7] class expected
                [ERROR]\s
                [ERROR] To see the full stack trace of the errors, re-run Maven
                [ERROR] After correcting the problems, go on
                """);
        checkout.builds("cat said; exit 1");

        Outcome outcome = checkout.run("hello");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().skip(1))
                .containsExactly(
                        "[ERROR] Main.java:[1,7] class expected",
                        "[ERROR] Failed to execute goal",
                        "banksman: the build failed; all it said is in "
                                + checkout.folder().toRealPath().resolve("app/target/build.log"));
    }

    @Test
    void a_build_that_fails_without_a_word_of_error_shows_its_end() throws Exception {
        checkout.builds("echo 'no space left'; exit 7");

        assertThat(checkout.run("hello").err()).contains("no space left");
    }

    @Test
    void takes_over_from_a_builder_that_died() throws Exception {
        Path target = Files.createDirectories(checkout.folder().resolve("app/target"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(target.resolve(".building"), Path.of(Long.toString(dead.pid())));

        assertThat(checkout.run("hello").out()).isEqualTo("[hello]\n");
        assertThat(target.resolve(".building")).doesNotExist();
    }
}
