package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.service.Opening;
import dev.banksman.app.service.config.ConfigReader;
import dev.banksman.port.Tenants.Arrival;
import dev.banksman.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final Pattern ROW = Pattern.compile("(ok|weak|wrong) +(.+?)  +(.*)");
    private static final Pattern FIX = Pattern.compile(" +-> .*");

    @TempDir private Path folder;
    private Answerer world;
    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void everythingIsWell() throws IOException {
        world = Answerer.with(200, Instant.now());
        settings.put("data.folder", folder.resolve("data").toString());
        settings.put("server.public-url", world.url());
        settings.put("network.allow-loopback", "true");
        settings.put("atlassian.connect.public-key-base-url", world.url() + "/keys");
        settings.put("atlassian.connect.forge-invocation-token-jwks-url", world.url() + "/jwks");
        settings.put("app.id", "ari:cloud:ecosystem::app/1");
        settings.put("client.connect-timeout", "2s");
    }

    @AfterEach
    void closeWorld() throws IOException {
        world.close();
    }

    private Cli.Outcome doctor(String... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("doctor", "--config", file()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private Path file() throws IOException {
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) -> text.append(name + ": " + value + "\n"));
        return Files.writeString(folder.resolve("banksman.yml"), text);
    }

    /** Grade and what is said, by subject; each that is not ok says what to do. */
    private static Map<String, String> table(Cli.Outcome outcome) {
        Map<String, String> table = new LinkedHashMap<>();
        boolean fixWanted = false;
        for (String line : outcome.out().lines().toList()) {
            Matcher row = ROW.matcher(line);
            assertThat(FIX.matcher(line).matches()).as(line).isEqualTo(fixWanted);
            fixWanted = !fixWanted && row.matches() && !row.group(1).equals("ok");
            if (row.matches()) {
                table.put(row.group(2), row.group(1) + " " + row.group(3));
            }
        }
        assertThat(fixWanted).isFalse();
        return table;
    }

    @Test
    void all_is_well() throws IOException {
        Cli.Outcome outcome = doctor();

        Map<String, String> table = table(outcome);
        assertThat(table.keySet())
                .containsExactly(
                        "data folder",
                        "encryption key",
                        "admin token",
                        "policies",
                        "database",
                        "public URL",
                        "install keys",
                        "Forge key set",
                        "clock");
        assertThat(table.values()).allMatch(row -> row.startsWith("ok "));
        assertThat(table.get("data folder")).endsWith("made at the start");
        assertThat(table.get("encryption key")).endsWith("made at the first start");
        assertThat(table.get("database")).contains("banksman.db", "up to date");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void the_data_folder_of_the_command_line_is_looked_at() throws IOException {
        Path other = folder.resolve("other");

        Cli.Outcome outcome = doctor("--data", other.toString());

        assertThat(table(outcome).get("data folder")).contains(other.toString());
        assertThat(table(outcome).get("database")).contains(other.toString());
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void what_does_not_answer_is_weak() throws IOException {
        settings.put("server.public-url", Answerer.nobody());
        settings.put("atlassian.connect.public-key-base-url", Answerer.nobody());
        settings.put("atlassian.connect.forge-invocation-token-jwks-url", Answerer.nobody());
        settings.remove("app.id");

        Cli.Outcome outcome = doctor();

        Map<String, String> table = table(outcome);
        assertThat(table.get("public URL")).startsWith("weak ").endsWith("does not answer");
        assertThat(table.get("install keys")).startsWith("weak ").endsWith("does not answer");
        assertThat(table.get("Forge key set")).startsWith("weak ").endsWith("does not answer");
        assertThat(table.get("clock")).startsWith("weak nobody to compare");
        assertThat(table.get("Forge app")).startsWith("weak app.id");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_wrong_is_weak() throws IOException {
        try (Answerer behind = Answerer.with(200, Instant.now().minusSeconds(90))) {
            settings.put("atlassian.connect.forge-invocation-token-jwks-url", behind.url());

            Cli.Outcome outcome = doctor();

            assertThat(table(outcome).get("clock")).matches("weak off by (89|9\\d) s against .*");
            assertThat(outcome.exit()).isEqualTo(1);
        }
    }

    @Test
    void a_public_url_that_leads_elsewhere_or_is_plain_http_is_weak() throws IOException {
        try (Answerer elsewhere = Answerer.with(404, Instant.now())) {
            settings.put("server.public-url", elsewhere.url());
            assertThat(table(doctor()).get("public URL")).startsWith("weak ").endsWith("404");
        }

        settings.put("network.allow-loopback", "false");
        Cli.Outcome outcome = doctor();
        assertThat(table(outcome).get("public URL")).startsWith("weak ").contains("plain http");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void a_key_that_others_may_read_is_weak() throws IOException {
        doctor();
        Path key = folder.resolve("data").resolve("encryption.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        Cli.Outcome outcome = doctor();

        assertThat(table(outcome).get("encryption key")).startsWith("weak others may read");
        assertThat(outcome.out()).contains("-> chmod 600 " + key);
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void policies_are_counted_and_broken_ones_are_weak() throws IOException {
        Path policies = folder.resolve("policies.yaml");
        settings.put("policies.path", policies.toString());
        Files.writeString(policies, "version: 1\npolicies: [{ use: owner }]\n");
        assertThat(table(doctor()).get("policies")).startsWith("ok ").endsWith("1 rules");

        Files.writeString(policies, "version: 1\npolicies: [{ use: ownr }, { use: own }]\n");
        Cli.Outcome outcome = doctor();
        assertThat(table(outcome).get("policies")).startsWith("weak 2 problems").contains("ownr");
        assertThat(outcome.out()).contains("-> ./banksman check " + policies);
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void a_tenant_is_reached_or_its_host_is_not_allowed() throws IOException {
        try (Stores stores =
                Opening.stores(ConfigReader.read(Optional.of(file()), Map.of(), Map.of()))) {
            stores.tenants().arrive(tenant("here", world.url()));
            stores.tenants().arrive(tenant("gone", Answerer.nobody()));
            stores.tenants().arrive(tenant("strange", "https://jira.example"));
        }

        Cli.Outcome outcome = doctor();

        Map<String, String> table = table(outcome);
        assertThat(table.get("tenant here")).startsWith("ok ");
        assertThat(table.get("tenant gone")).startsWith("weak ").endsWith("does not answer");
        assertThat(table.get("tenant strange")).contains("not among the hosts");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    private static Arrival tenant(String id, String url) {
        return new Arrival(id, "jira", id, URI.create(url), List.of());
    }

    @Test
    void a_data_folder_that_cannot_be_is_wrong_and_the_rest_is_still_looked_at()
            throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        settings.put("data.folder", file.resolve("data").toString());

        Cli.Outcome outcome = doctor();

        assertThat(table(outcome).get("data folder")).startsWith("wrong ").endsWith("written");
        assertThat(table(outcome)).doesNotContainKey("database").containsKey("clock");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void a_key_that_cannot_be_made_is_wrong_and_the_rest_is_still_looked_at() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("encryption.key");
        settings.put("data.key-file", nowhere.toString());

        Cli.Outcome outcome = doctor();

        assertThat(table(outcome).get("encryption key")).startsWith("wrong ").contains("made");
        assertThat(table(outcome).get("database")).startsWith("wrong ").contains("nowhere");
        assertThat(table(outcome)).containsKey("clock");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void a_database_that_does_not_answer_is_wrong() throws IOException {
        String nobody = Answerer.nobody().replace("http:", "jdbc:postgresql:") + "/banksman";
        settings.put("database.url", nobody);

        Cli.Outcome outcome = doctor();

        assertThat(table(outcome).get("database")).startsWith("wrong " + nobody);
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void every_mistake_of_the_configuration_is_said_at_once() throws IOException {
        settings.put("server.prot", "1");
        settings.put("server.port", "many");
        settings.put("worker.tick", "soon");

        Cli.Outcome outcome = doctor();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "unknown name \"server.prot\"; did you mean \"server.port\"?",
                        "server.port: wants a whole number from 0 to 65535, not \"many\"",
                        "worker.tick: wants a time from");
    }
}
