package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {

    @TempDir private Path folder;

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("banksman.yml"), text);
    }

    @Test
    void every_mistake_of_file_and_command_line_is_said_at_once_and_nothing_starts()
            throws IOException {
        Path config = config("worker.tick: soon\npolices.path: x\n");

        Cli.Outcome outcome =
                Cli.run(
                        "up",
                        "--no-sandbox",
                        "--config",
                        config,
                        "--port",
                        "many",
                        "--data",
                        data());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        config + ":1:14: worker.tick: wants a time from",
                        config + ":2:1: unknown name \"polices.path\"; did you mean",
                        "the command line: server.port: wants a whole number");
        assertThat(outcome.out()).isEmpty();
        assertThat(data()).doesNotExist();
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void it_starts_without_a_sandbox_says_what_to_open_and_ends() throws IOException {
        Cli.Outcome outcome = up("--port", "0");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("Banksman is ready", "Listens on", "/api/openapi.json", "admin.token")
                .contains("none yet: put them through the admin API");
        assertThat(data().resolve("banksman.db")).exists();
        assertThat(data().resolve("encryption.key")).isNotEmptyFile();
    }

    @Test
    void a_port_that_is_in_use_is_said() throws IOException {
        try (Answerer other = Answerer.with(200, Instant.now())) {
            Cli.Outcome outcome = up("--port", other.port());

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err())
                    .contains("port " + other.port() + " is in use; set server.port or --port");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        Cli.Outcome outcome =
                Cli.run(
                        "up",
                        "--no-sandbox",
                        "--exit-when-ready",
                        "--config",
                        config(""),
                        "--data",
                        file.resolve("data"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("data.folder " + file.resolve("data"), "cannot be made");
    }

    @Test
    void a_database_that_does_not_answer_is_said() throws IOException {
        String nobody = Answerer.nobody().replace("http:", "jdbc:postgresql:") + "/banksman";
        Path config = config("database.url: " + nobody + "\n");

        Cli.Outcome outcome =
                Cli.run(
                        "up",
                        "--no-sandbox",
                        "--exit-when-ready",
                        "--config",
                        config,
                        "--port",
                        "0",
                        "--data",
                        data());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("the database " + nobody + " cannot be opened");
    }

    private Cli.Outcome up(Object option, Object value) throws IOException {
        return Cli.run(
                "up",
                "--no-sandbox",
                "--exit-when-ready",
                "--config",
                config("network.allow-loopback: true\n"),
                "--data",
                data(),
                option,
                value);
    }
}
