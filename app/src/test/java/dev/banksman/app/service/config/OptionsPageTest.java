package dev.banksman.app.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page and the options cannot differ, and a default changes on purpose only. */
class OptionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operate", "configuration.md");

    @Test
    void the_page_holds_every_option_with_its_default() throws IOException {
        assertThat(Files.readString(PAGE)).contains(OptionsPage.tables(Configuration.OPTIONS));
    }

    @Test
    void defaults_are_as_recorded() {
        assertThat(Configuration.OPTIONS.all())
                .extracting(option -> option.name() + " = " + option.otherwise())
                .containsExactlyElementsOf(RECORDED);
    }

    @Test
    void every_default_can_be_read_and_every_variable_is_another() {
        assertThat(Configuration.OPTIONS.all())
                .allSatisfy(option -> option.kind().read(option.otherwise()))
                .extracting(Option::variable)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("BANKSMAN_[A-Z_]+"));
    }

    private static final List<String> RECORDED =
            List.of(
                    "server.address = 127.0.0.1",
                    "server.port = 8080",
                    "server.public-url = ",
                    "server.stop-within = PT8S",
                    "data.folder = banksman-data",
                    "data.key-file = ",
                    "database.url = ",
                    "database.user = ",
                    "database.password = ",
                    "database.password-file = ",
                    "database.connections = 10",
                    "policies.path = ",
                    "policies.locked = false",
                    "policies.check-every = PT2S",
                    "admin.token = ",
                    "admin.token-file = ",
                    "admin.tenant-tokens = ",
                    "admin.most-bytes = 1000000",
                    "network.allowed-hosts = ",
                    "network.allow-loopback = false",
                    "app.id = ",
                    "atlassian.connect.public-key-base-url = https://connect-install-keys.atlassian.com",
                    "atlassian.connect.forge-invocation-token-jwks-url = https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json",
                    "client.connect-timeout = PT5S",
                    "client.call-timeout = PT10S",
                    "client.concurrent-calls = 16",
                    "quota.points-per-hour = 65000",
                    "quota.tenant-share = 20",
                    "quota.chore-share = 10",
                    "worker.tick = PT0.2S",
                    "worker.in-flight = 64",
                    "worker.per-tenant = 8",
                    "worker.lease = PT30S",
                    "worker.tries = 5",
                    "worker.node = ",
                    "sweep.every = PT5M",
                    "sweep.overlap = PT2M",
                    "sweep.full-every = P1D",
                    "sweep.page = 50",
                    "sweep.wakes-per-second = 200",
                    "retention.deliveries = P4D",
                    "retention.decisions = P90D",
                    "retention.effects = P365D",
                    "retention.every = PT1M",
                    "logs.form = auto",
                    "logs.level = info",
                    "sandbox.port = 8090",
                    "sandbox.clock-follows = true");
}
