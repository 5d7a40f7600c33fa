package dev.banksman.app.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    @TempDir private Path folder;

    @Test
    void without_a_word_the_defaults_hold() {
        Configuration read = read("# nothing\n", Map.of());

        assertThat(read.server().port()).isEqualTo(8080);
        assertThat(read.databaseUrl()).isEqualTo("jdbc:sqlite:banksman-data/banksman.db");
        assertThat(read.publicUrl(1234)).isEqualTo(URI.create("http://localhost:1234"));
        assertThat(read.network().allowLoopback()).isFalse();
    }

    @Test
    void nested_and_dotted_names_are_the_same() {
        Configuration nested =
                read("server:\n  port: 81\n  public-url: https://b.example\n", Map.of());
        Configuration dotted =
                read("server.port: 81\nserver.public-url: https://b.example", Map.of());

        assertThat(nested.server()).isEqualTo(dotted.server());
        assertThat(nested.server().publicUrl()).contains(URI.create("https://b.example"));
    }

    @Test
    void the_names_that_atlassian_uses_are_taken_as_they_are() {
        Configuration read =
                read(
                        """
                        app.id: ari:cloud:ecosystem::app/1
                        atlassian.connect:
                          public-key-base-url: http://localhost:1/keys
                          forge-invocation-token-jwks-url: http://localhost:1/jwks.json
                        """,
                        Map.of());

        assertThat(read.jira())
                .isEqualTo(
                        new JiraConfig(
                                "ari:cloud:ecosystem::app/1",
                                URI.create("http://localhost:1/keys"),
                                URI.create("http://localhost:1/jwks.json")));
    }

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() {
        Map<String, String> environment =
                Map.of("BANKSMAN_SERVER_PORT", "82", "BANKSMAN_WORKER_TICK", "100ms");
        Path file = write("server.port: 81\nworker.tick: 1s\nworker.tries: 7\n");

        Configuration read =
                ConfigReader.read(Optional.of(file), environment, Map.of("server.port", "83"));

        assertThat(read.server().port()).isEqualTo(83);
        assertThat(read.worker().tick()).isEqualTo(Duration.ofMillis(100));
        assertThat(read.worker().tries()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.example.com", "https://a.example", "a.example/path", "me@a.example"})
    void a_host_is_no_pattern_and_no_address(String host) {
        assertThatThrownBy(() -> read("network.allowed-hosts: ['" + host + "']\n", Map.of()))
                .hasMessageContaining(
                        "network.allowed-hosts: wants hosts such as jira.example.com");
    }

    @Test
    void lists_and_names_with_values_can_be_written_in_the_file_and_in_the_environment() {
        Configuration file =
                read(
                        """
                        network.allowed-hosts: [a.example, 'b.example:8080']
                        admin.tenant-tokens: { acme: aaaaaaaaaaaaaaaa }
                        """,
                        Map.of());
        Configuration environment =
                read(
                        "",
                        Map.of(
                                "BANKSMAN_NETWORK_ALLOWED_HOSTS", "a.example, b.example:8080",
                                "BANKSMAN_ADMIN_TENANT_TOKENS", "acme=aaaaaaaaaaaaaaaa"));

        assertThat(file.network().allowedHosts()).containsExactly("a.example", "b.example:8080");
        assertThat(file).isEqualTo(environment);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() {
        Path file =
                write(
                        """
                        server:
                          prot: 1
                          port: many
                        worker: 5
                        sweep.every: 0s
                        polices.path: x
                        logs: { form: jsn }
                        """);
        Map<String, String> environment =
                Map.of("BANKSMAN_SERVER_PORTS", "1", "BANKSMAN_DATABASE_URL", "jdbc:h2:mem");

        assertThatThrownBy(() -> ConfigReader.read(Optional.of(file), environment, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains(
                        ":2:3: unknown name \"server.prot\"; did you mean \"server.port\"?",
                        ":3:9: server.port: wants a whole number from 0 to 65535, not \"many\"",
                        ":4:1: worker wants names below it: tick, in-flight",
                        ":5:14: sweep.every: wants a time from PT1S to P1D, such as PT5S, 5s or"
                                + " 100ms, not \"0s\"",
                        ":6:1: unknown name \"polices.path\"; did you mean \"policies.path\"?",
                        ":7:15: logs.form: wants one of auto, json, plain, not \"jsn\"",
                        "environment BANKSMAN_SERVER_PORTS: nothing of that name can be set; did"
                                + " you mean BANKSMAN_SERVER_PORT?",
                        "environment BANKSMAN_DATABASE_URL: database.url: wants a URL that begins"
                                + " with jdbc:sqlite: or jdbc:postgresql:, not \"jdbc:h2:mem\"");
    }

    @Test
    void a_secret_is_never_shown() {
        String token = "too short";

        assertThatThrownBy(() -> read("admin.token: " + token, Map.of()))
                .hasMessageContaining("admin.token: wants 16 to 200")
                .hasMessageNotContaining(token);
        assertThat(read("admin.token: abcdefghijklmnop\ndatabase.password: tell-tale", Map.of()))
                .asString()
                .doesNotContain("abcdefghijklmnop", "tell-tale");
    }

    @Test
    void what_is_no_yaml_or_not_there_is_said_with_its_place() {
        assertThatThrownBy(() -> read("server: [", Map.of())).hasMessageContaining("no YAML");
        assertThatThrownBy(() -> read("- a", Map.of())).hasMessageContaining("wants names");
        assertThatThrownBy(
                        () ->
                                ConfigReader.read(
                                        Optional.of(folder.resolve("none.yml")),
                                        Map.of(),
                                        Map.of()))
                .hasMessageContaining("none.yml: cannot be read");
    }

    @Test
    void the_launchers_own_variables_are_left_alone() {
        assertThat(
                        read(
                                "",
                                Map.of(
                                        "BANKSMAN_AOT",
                                        "off",
                                        "BANKSMAN_JAVA_OPTS",
                                        "-Xmx1g",
                                        "HOME",
                                        "/")))
                .isEqualTo(read("", Map.of()));
    }

    private Configuration read(String text, Map<String, String> environment) {
        return ConfigReader.read(Optional.of(write(text)), environment, Map.of());
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("banksman.yml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
